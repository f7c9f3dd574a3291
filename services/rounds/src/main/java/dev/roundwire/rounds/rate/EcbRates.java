package dev.roundwire.rounds.rate;

import dev.roundwire.rounds.number.Origin.RateOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The euro reference rates of the European Central Bank, from the history on the class path.
public final class EcbRates implements Rates {
    private static final String PROVIDER = "ECB";
    private static final String BASE = "EUR";
    private static final int DAYS_BEFORE = 7;
    static final String HISTORY = "/org/javamoney/moneta/convert/ecb/defaults/eurofxref-hist.xml";

    private final Map<String, RateSeries> byCurrency;

    EcbRates(Map<String, RateSeries> byCurrency) {
        this.byCurrency = byCurrency;
    }

    /// The history that comes with the product, 1999-01-04 to 2023-02-21; read at the first call.
    public static EcbRates bundled() {
        return Bundled.RATES;
    }

    @Override
    public Optional<Rate> rate(String from, String to, LocalDate day) {
        if (from.equals(to)) {
            throw new IllegalArgumentException("rate: from and to are both " + from);
        }
        for (LocalDate on = day; !on.isBefore(day.minusDays(DAYS_BEFORE)); on = on.minusDays(1)) {
            RateOrigin divisor = published(from, on);
            RateOrigin factor = published(to, on);
            if ((divisor != null || from.equals(BASE)) && (factor != null || to.equals(BASE))) {
                return Optional.of(new Rate(from, to, divisor, factor, on, PROVIDER));
            }
        }
        return Optional.empty();
    }

    private @Nullable RateOrigin published(String currency, LocalDate on) {
        RateSeries series = byCurrency.get(currency);
        BigDecimal rate = series == null ? null : series.on(on);
        return rate == null ? null : new RateOrigin(BASE, currency, rate, on, PROVIDER);
    }

    private static EcbRates read() {
        try (InputStream xml = EcbRates.class.getResourceAsStream(HISTORY)) {
            if (xml == null) {
                throw new IllegalStateException("exchange rates: " + HISTORY + " is not on the class path");
            }
            return new EcbRates(EcbHistory.read(xml.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("exchange rates: " + HISTORY, e);
        }
    }

    private static final class Bundled {
        static final EcbRates RATES = read();
    }
}
