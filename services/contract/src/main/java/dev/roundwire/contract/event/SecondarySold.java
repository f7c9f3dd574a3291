package dev.roundwire.contract.event;

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

/// Old shares changed hands.
///
/// @param company which company
/// @param seller who sold
/// @param buyer who bought
/// @param stake the share sold, fraction of one
/// @param amount the price paid
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record SecondarySold(
        @NotNull @Valid Company company,
        @Nullable @Valid Investor seller,
        @Nullable @Valid Investor buyer,
        @Nullable @Valid Stake stake,
        @Nullable @Valid Money amount,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements CompanyEvent {
    public SecondarySold {
        sources = Lists.orEmpty(sources);
    }
}
