package dev.roundwire.rounds.fact;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/// F1: when the world was told.
public final class Publication {
    private Publication() {}

    /// F1: the day by which a fact had been published: the earliest `publishedOn` of its sources, a partial one at its
    /// last
    /// day; else the UTC day on which it was recorded.
    public static LocalDate day(RecordedFact fact) {
        return stated(fact).orElseGet(() -> recorded(fact));
    }

    /// The same for several claims on one thing: the earliest of their `publishedOn`, else the earliest recording.
    public static LocalDate day(Collection<RecordedFact> claims) {
        return claims.stream()
                .flatMap(claim -> stated(claim).stream())
                .min(Comparator.naturalOrder())
                .orElseGet(() -> claims.stream()
                        .map(Publication::recorded)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static Optional<LocalDate> stated(RecordedFact fact) {
        return fact.event().sources().stream()
                .map(Source::publishedOn)
                .filter(Objects::nonNull)
                .map(PartialDate::last)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private static LocalDate recorded(RecordedFact fact) {
        return fact.recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
