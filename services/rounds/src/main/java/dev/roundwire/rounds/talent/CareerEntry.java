package dev.roundwire.rounds.talent;

import dev.roundwire.contract.event.FounderRole;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.claim.Span;
import dev.roundwire.rounds.progress.Progress;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a career (T1).
///
/// @param level the employer's own grade
/// @param role as what somebody joined or founded
/// @param from when the person came, or founded
/// @param to when the person left
/// @param details of a departure; null for the others
/// @param confidence how sure it is
/// @param progress from rumour to certainty
public record CareerEntry(
        CareerKind kind,
        Ref organisation,
        @Nullable String title,
        @Nullable String level,
        @Nullable FounderRole role,
        List<String> responsibilities,
        @Nullable PartialDate from,
        @Nullable PartialDate to,
        @Nullable Departure details,
        Confidence confidence,
        Span span,
        Progress progress,
        List<FactKey> events) {
    /// By the last possible day, an undated one by the day on which it had been published; on one day as declared.
    static final Comparator<CareerEntry> OLDEST_FIRST = Comparator.comparing(
                    (CareerEntry entry) -> entry.span.last(),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(CareerEntry::kind)
            .thenComparing(entry -> entry.organisation.id());
}
