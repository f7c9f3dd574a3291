package dev.roundwire.rounds.talent;

import dev.roundwire.contract.event.RoundQualifier;
import dev.roundwire.contract.event.RoundType;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.days.DayRange;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Round;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody put money into a company, or bought it.
///
/// @param round null for an acquisition
/// @param investor the id of who did; null for a round that names nobody: its money came from somebody
/// @param amount in the question's currency; null where unknown
/// @param lead whether it led the round; null where nobody says
/// @param confidence how sure it is that this investor took part
public record Deal(
        DealKind kind,
        String company,
        Thing<?> thing,
        @Nullable Round round,
        @Nullable String investor,
        @Nullable Figure amount,
        @Nullable Boolean lead,
        Confidence confidence) {

    /// After RoundsMatched; null for an acquisition.
    public @Nullable String roundId() {
        return round == null ? null : round.id();
    }

    public @Nullable RoundType roundType() {
        return round == null ? null : round.event().roundType();
    }

    public @Nullable RoundQualifier roundQualifier() {
        return round == null ? null : round.event().roundQualifier();
    }

    /// The date as its fact has it; null where none gives one.
    public @Nullable PartialDate on() {
        return thing.span().date();
    }

    DayRange days() {
        return kind == DealKind.ROUND
                ? DayRange.of(thing, "round", "closedOn", "announcedOn")
                : DayRange.of(thing, "acquisition");
    }

    public List<FactKey> events() {
        return thing.events();
    }
}
