package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.Stake;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/// One investor's part in a round.
///
/// @param investor who
/// @param amount how much; null where undisclosed
/// @param lead true for a lead of the round
/// @param founderMoney true where founders put in their own money
/// @param boardSeat true where a seat came with it
/// @param stake the share bought, fully diluted after the round
public record Investment(
        @NotNull @Valid Investor investor,
        @Nullable @Valid Money amount,
        @Nullable Boolean lead,
        @Nullable Boolean founderMoney,
        @Nullable Boolean boardSeat,
        @Nullable @Valid Stake stake) {}
