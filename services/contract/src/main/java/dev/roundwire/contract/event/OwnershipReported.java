package dev.roundwire.contract.event;

import dev.roundwire.contract.rule.Id;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import dev.roundwire.contract.value.Stake;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody's share in a company was reported.
///
/// @param company which company
/// @param holder whose
/// @param stake how much, fraction of one
/// @param cost what the whole stake cost
/// @param roundId the round that the whole cost bought (V3)
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record OwnershipReported(
        @NotNull @Valid Company company,
        @NotNull @Valid Investor holder,
        @NotNull @Valid Stake stake,
        @Nullable @Valid Money cost,
        @Nullable @Id String roundId,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements CompanyEvent {
    public OwnershipReported {
        sources = Lists.orEmpty(sources);
    }
}
