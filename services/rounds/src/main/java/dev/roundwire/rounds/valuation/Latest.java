package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.valuation.RoundOrder.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The latest that says what a company is worth (V8).
///
/// @param point never a secondary
public record Latest(Moment point) {
    private static final int FRESH_MONTHS = 12;

    /// V8: the last with a valuation; of those whose dates overlap with its own the weightiest kind, and of one kind
    /// the last.
    static Optional<Latest> of(List<Moment> moments) {
        Moment last = null;
        Moment weightiest = null;
        for (Moment moment : moments.reversed()) {
            if (moment.isValued()) {
                last = last == null ? moment : last;
                weightiest = overlap(moment, last) && (weightiest == null || isHeavier(moment, weightiest))
                        ? moment
                        : weightiest;
            }
        }
        return Optional.ofNullable(weightiest).map(Latest::new);
    }

    private static boolean isHeavier(Moment one, Moment other) {
        return Objects.requireNonNull(one.kind()).compareTo(Objects.requireNonNull(other.kind())) > 0;
    }

    /// O3: the ids of the other rounds that may be the latest just as well, since neither date nor stage says which of
    /// them came first.
    List<String> undecided(List<Moment> moments) {
        return point instanceof Moment.Funding(Round latest)
                ? moments.stream()
                        .filter(Moment::isValued)
                        .flatMap(moment ->
                                moment instanceof Moment.Funding(Round round) ? Stream.of(round) : Stream.empty())
                        .filter(round -> !round.id().equals(latest.id())
                                && RoundOrder.isUndecided(Named.of(round), Named.of(latest)))
                        .map(Round::id)
                        .toList()
                : List.of();
    }

    private static boolean overlap(Moment one, Moment other) {
        return !one.span().isBefore(other.span()) && !other.span().isBefore(one.span());
    }

    /// V8: whether it is stale for the question.
    ///
    /// @param today the day of reading
    public boolean isStale(Question question, LocalDate today) {
        return isStale(point.span().last(), question, today);
    }

    /// V8: whether what was true by `last` is over 12 months before the asked time, else before today.
    ///
    /// @param last the last possible day; null for none
    public static boolean isStale(@Nullable LocalDate last, Question question, LocalDate today) {
        return last != null && last.plusMonths(FRESH_MONTHS).isBefore(day(question, today));
    }

    private static LocalDate day(Question question, LocalDate today) {
        PartialDate asOf = question.asOf();
        LocalDate asked = asOf == null ? null : asOf.last();
        if (asked != null) {
            return asked;
        }
        return question.knownAt() == null
                ? today
                : question.knownAt().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
