package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.contract.value.Source;
import dev.roundwire.contract.value.Stake;
import dev.roundwire.contract.value.Wire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A company was bought, whole or in part.
///
/// @param company which company
/// @param acquirer by whom
/// @param price all in
/// @param cash the cash, for the part bought (P7)
/// @param assumedDebt debt taken over, no proceeds (P7)
/// @param stake the part bought; null means whole
/// @param terms in words
/// @param status pending, or complete (default)
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record CompanyAcquired(
        @NotNull @Valid Company company,
        @NotNull @Valid Ref acquirer,
        @Nullable @Valid Money price,
        @Nullable @Valid Money cash,
        @Nullable @Valid Money assumedDebt,
        @Nullable @Valid Stake stake,
        @Nullable @Size(max = 5000) String terms,
        @Nullable Status status,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements CompanyEvent {
    public CompanyAcquired {
        sources = Lists.orEmpty(sources);
    }

    @Override
    public List<Dated> happened() {
        return status == Status.PENDING ? List.of() : Dated.list(new Dated("occurredOn", occurredOn));
    }

    public enum Status implements Wire {
        PENDING,
        COMPLETE
    }
}
