package dev.roundwire.rounds.progress;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import dev.roundwire.rounds.days.DayRange;
import dev.roundwire.rounds.fact.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something was told, for the first time at some confidence.
///
/// @param event the fact that told it
/// @param publishedOn when the world was told, as the earliest of the fact's sources has it; null where none says so:
///     then it counts as told when it was recorded
/// @param recordedAt since when the log has held it
public record Telling(FactKey event, @Nullable PartialDate publishedOn, Instant recordedAt) {
    /// By the day by which it had been published, then by recording.
    static final Comparator<RecordedFact> EARLIEST = Comparator.comparing((RecordedFact fact) -> Publication.day(fact))
            .thenComparing(RecordedFact::recordedAt)
            .thenComparing(RecordedFact::key);

    static Telling of(RecordedFact fact) {
        return new Telling(fact.key(), published(fact).orElse(null), fact.recordedAt());
    }

    /// The days on which the world may have been told.
    static DayRange days(String name, RecordedFact fact) {
        LocalDate day = Publication.day(fact);
        return published(fact)
                .map(date -> DayRange.range(name, date.first(), date.last(), "/sources", fact))
                .orElseGet(() -> DayRange.range(name, day, day, "", fact));
    }

    private static Optional<PartialDate> published(RecordedFact fact) {
        LocalDate day = Publication.day(fact);
        return dates(fact)
                .filter(date -> day.equals(date.last()))
                .max(Comparator.comparing(PartialDate::first, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static Stream<PartialDate> dates(RecordedFact fact) {
        return fact.event().sources().stream().map(Source::publishedOn).filter(Objects::nonNull);
    }
}
