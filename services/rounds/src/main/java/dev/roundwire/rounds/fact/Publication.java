package dev.roundwire.rounds.fact;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Source;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// F1: when the world was told.
public final class Publication {
    private Publication() {}

    /// F1: the day by which a fact had been published: the earliest `publishedOn` of its sources, a partial
    /// one at its last day; else the UTC day on which it was recorded.
    public static LocalDate day(RecordedFact fact) {
        LocalDate stated = stated(fact);
        return stated == null ? recorded(fact) : stated;
    }

    /// The same for several claims on one thing: the earliest of their `publishedOn`, else the earliest recording.
    public static LocalDate day(Collection<RecordedFact> claims) {
        return claims.stream()
                .flatMap(claim -> Stream.ofNullable(stated(claim)))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> claims.stream()
                        .map(Publication::recorded)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /// Null where no source gives a day.
    private static @Nullable LocalDate stated(RecordedFact fact) {
        LocalDate earliest = null;
        for (Source source : fact.event().sources()) {
            LocalDate day =
                    source.publishedOn() == null ? null : source.publishedOn().last();
            earliest = day != null && (earliest == null || day.isBefore(earliest)) ? day : earliest;
        }
        return earliest;
    }

    private static LocalDate recorded(RecordedFact fact) {
        return fact.recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
