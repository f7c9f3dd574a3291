package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import dev.roundwire.contract.value.Wire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A valuation was reported outside a round.
///
/// @param company which company
/// @param valuation how much
/// @param basis pre- or post-money, where the report says so
/// @param method how it came about
/// @param asOf the day it speaks of
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record ValuationReported(
        @NotNull @Valid Company company,
        @NotNull @Valid Money valuation,
        @Nullable ValuationBasis basis,
        @Nullable Method method,
        @Nullable PartialDate asOf,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements CompanyEvent {
    public ValuationReported {
        sources = Lists.orEmpty(sources);
    }

    @Override
    public @Nullable PartialDate ownDate() {
        return asOf;
    }

    @Override
    public List<Dated> happened() {
        return Dated.list(new Dated("asOf", asOf), new Dated("occurredOn", occurredOn));
    }

    public enum Method implements Wire {
        PRESS,
        FILING,
        SECONDARY,
        MARK
    }
}
