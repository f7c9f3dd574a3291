package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A company was listed.
///
/// @param company which company
/// @param on when
/// @param valuation worth on that day
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record WentPublic(
        @NotNull @Valid Company company,
        @Nullable PartialDate on,
        @Nullable @Valid Money valuation,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements CompanyEvent {
    public WentPublic {
        sources = Lists.orEmpty(sources);
    }

    @Override
    public @Nullable PartialDate ownDate() {
        return on;
    }

    @Override
    public List<Dated> happened() {
        return Dated.list(new Dated("on", on), new Dated("occurredOn", occurredOn));
    }
}
