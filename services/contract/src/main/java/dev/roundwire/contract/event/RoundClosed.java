package dev.roundwire.contract.event;

import dev.roundwire.contract.rule.Fraction;
import dev.roundwire.contract.rule.Id;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A funding round closed.
///
/// @param company which company
/// @param roundId the round's id, within the company
/// @param roundType what kind
/// @param roundQualifier plus, extension or bridge
/// @param roundLabel the raw label, any language
/// @param announcedOn when the world was told
/// @param closedOn when it closed
/// @param raised new money in all; null where undisclosed
/// @param preMoney worth before the new money
/// @param postMoney worth after the new money
/// @param valuationBasis what a given valuation means, where the field name doesn't decide (V2)
/// @param pricePerShare of the new shares
/// @param fullyDilutedShares before new money, after pool increase and conversions (V4)
/// @param investments who took part
/// @param trancheOf the round whose later tranche this is
/// @param valuationCap of a SAFE or convertible note
/// @param capBasis whether the cap is post-money (default) or pre-money
/// @param discount of a SAFE or convertible note, fraction of one
/// @param occurredOn when it was true, where no other date says so
/// @param confidence how sure; default `reported`
/// @param sources where it was read
/// @param corrects the earlier version of this fact that this one replaces whole
public record RoundClosed(
        @NotNull @Valid Company company,
        @NotNull @Id String roundId,
        @NotNull RoundType roundType,
        @Nullable RoundQualifier roundQualifier,
        @Nullable @Size(max = 500) String roundLabel,
        @Nullable PartialDate announcedOn,
        @Nullable PartialDate closedOn,
        @Nullable @Valid Money raised,
        @Nullable @Valid Money preMoney,
        @Nullable @Valid Money postMoney,
        @Nullable ValuationBasis valuationBasis,
        @Nullable @Valid Money pricePerShare,

        @Nullable @PositiveOrZero @Digits(integer = 24, fraction = 12)
        BigDecimal fullyDilutedShares,

        @Size(max = 1000) List<@NotNull @Valid Investment> investments,
        @Nullable @Id String trancheOf,
        @Nullable @Valid Money valuationCap,
        @Nullable ValuationBasis capBasis,
        @Nullable @Fraction BigDecimal discount,
        @Nullable PartialDate occurredOn,
        @Nullable Confidence confidence,
        @Size(max = 100) List<@NotNull @Valid Source> sources,
        @Nullable @Valid FactRef corrects)
        implements CompanyEvent {
    public RoundClosed {
        investments = Lists.orEmpty(investments);
        sources = Lists.orEmpty(sources);
    }

    @Override
    public @Nullable PartialDate ownDate() {
        return closedOn != null ? closedOn : announcedOn;
    }

    @Override
    public List<Dated> happened() {
        return Dated.list(
                new Dated("closedOn", closedOn),
                new Dated("announcedOn", announcedOn),
                new Dated("occurredOn", occurredOn));
    }
}
