package dev.roundwire.rounds.days;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.Origin.FactOrigin;
import dev.roundwire.rounds.number.Stated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The first and the last possible day of something, each as a figure: days since 1970-01-01, so that what is computed
/// from them explains itself. One and the same figure where the day is known.
///
/// @param first null where the beginning is open, or nobody gives a date
/// @param last null where the end is open, or nobody gives a date
public record DayRange(@Nullable Figure first, @Nullable Figure last) {
    public static final DayRange UNKNOWN = new DayRange(null, null);

    /// When a thing happened, as its facts date it; unknown where they don't, though it must have been published.
    ///
    /// @param name of the day in formulas, as `left`
    /// @param fields the event's own date fields, the foremost first; `occurredOn` comes after them
    public static DayRange of(Thing<?> thing, String name, String... fields) {
        Optional<String> dated = Stream.concat(Stream.of(fields), Stream.of("occurredOn"))
                .filter(field -> thing.origins().of(field) != null)
                .findFirst();
        return dated.map(field ->
                        range(name, thing.span().first(), thing.span().last(), "/" + field, thing.origin(field)))
                .orElse(UNKNOWN);
    }

    /// A range of days that a fact gives.
    ///
    /// @param field JSON pointer in the event's data
    public static DayRange range(
            String name, @Nullable LocalDate first, @Nullable LocalDate last, String field, RecordedFact fact) {
        if (first != null && first.equals(last)) {
            Figure day = day(name + "Day", first, field, fact);
            return new DayRange(day, day);
        }
        return new DayRange(
                first == null ? null : day(name + "FirstDay", first, field, fact),
                last == null ? null : day(name + "LastDay", last, field, fact));
    }

    private static Figure day(String name, LocalDate day, String field, RecordedFact fact) {
        Stated stated = Stated.number(BigDecimal.valueOf(day.toEpochDay()));
        return Figure.stated(
                name, stated, new FactOrigin(fact.key(), field), fact.event().sureness());
    }

    /// T3: when the earliest of several things happened: not before the earliest first day, and not after the
    /// earliest last one. With an undated one among them it may have been any day before.
    public static DayRange earliest(List<DayRange> ranges) {
        List<Figure> firsts = new ArrayList<>();
        List<Figure> lasts = new ArrayList<>();
        for (DayRange range : ranges) {
            if (range.first != null) {
                firsts.add(range.first);
            }
            if (range.last != null) {
                lasts.add(range.last);
            }
        }
        Figure first = firsts.size() < ranges.size() ? null : Figure.min(firsts).orElse(null);
        Figure last = Figure.min(lasts).orElse(null);
        boolean isKnown = first != null && last != null && first.value().equals(last.value());
        return new DayRange(first, isKnown ? first : last);
    }

    /// True if the day is known exactly.
    public boolean isDay() {
        return first != null && first == last;
    }
}
