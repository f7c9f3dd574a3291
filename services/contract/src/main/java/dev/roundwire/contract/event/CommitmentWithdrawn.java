package dev.roundwire.contract.event;

import dev.roundwire.contract.rule.Id;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A promise of money was taken back.
///
/// @param company which company
/// @param roundId the round it is for
/// @param investor by whom
/// @param investorLabel by whom, where nobody is named, e.g. `top VCs`
/// @param amount how much; null where undisclosed
/// @param binding true where papers are signed
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record CommitmentWithdrawn(
        @NotNull @Valid Company company,
        @Nullable @Id String roundId,
        @Nullable @Valid Investor investor,
        @Nullable @Size(max = 500) String investorLabel,
        @Nullable @Valid Money amount,
        @Nullable Boolean binding,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements CompanyEvent {
    public CommitmentWithdrawn {
        sources = Lists.orEmpty(sources);
    }
}
