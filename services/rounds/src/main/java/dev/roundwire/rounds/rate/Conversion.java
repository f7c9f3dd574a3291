package dev.roundwire.rounds.rate;

import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.Origin.RateOrigin;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What became of a figure by an exchange rate.
public sealed interface Conversion {

    /// The figure in the other currency. It is derived, or bounds; in the same currency it is what it was.
    record Converted(Figure figure) implements Conversion {}

    /// M2: no rate, no figure.
    record NoRate(String from, String to, LocalDate day) implements Conversion {
        public String reason() {
            return "no exchange rate from " + from + " to " + to + " on " + day + " or in the 7 days before";
        }
    }

    /// M2: by the rate of the fact's day.
    ///
    /// @param day the last possible day of the fact
    static Conversion of(Figure figure, String from, String to, LocalDate day, Rates rates) {
        return from.equals(to)
                ? new Converted(figure)
                : rates.rate(from, to, day)
                        .<Conversion>map(rate -> new Converted(by(rate, figure)))
                        .orElseGet(() -> new NoRate(from, to, day));
    }

    private static Figure by(Rate rate, Figure figure) {
        Figure inBase = over(figure, rate.divisor());
        return rate.factor() == null ? inBase : inBase.times(factor(rate.factor()));
    }

    private static Figure over(Figure figure, @Nullable RateOrigin divisor) {
        return divisor == null ? figure : figure.dividedBy(factor(divisor)).orElseThrow();
    }

    /// `eurCny`
    private static Figure factor(RateOrigin rate) {
        String to = rate.to();
        return Figure.rate(
                rate.from().toLowerCase(Locale.ROOT)
                        + to.substring(0, 1).toUpperCase(Locale.ROOT)
                        + to.substring(1).toLowerCase(Locale.ROOT),
                rate);
    }
}
