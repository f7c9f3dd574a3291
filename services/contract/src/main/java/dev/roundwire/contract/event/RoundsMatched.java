package dev.roundwire.contract.event;

import dev.roundwire.contract.rule.Id;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rounds known under different ids are one.
///
/// @param company which company
/// @param roundIds the ids that are one
/// @param into the id it goes by
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record RoundsMatched(
        @NotNull @Valid Company company,
        @NotEmpty @Size(max = 100) List<@NotNull @Id String> roundIds,
        @NotNull @Id String into,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements CompanyEvent {
    public RoundsMatched {
        roundIds = Lists.orEmpty(roundIds);
        sources = Lists.orEmpty(sources);
    }
}
