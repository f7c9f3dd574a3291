package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.BoardSeat;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A seat on the board that an investor has, in person or through somebody it appointed.
///
/// @param person who sits there; null where nobody says
/// @param seat which seat; null where nobody says
/// @param on since when; null where nobody says
/// @param roundId the round it came with; null where it wasn't told with a round
/// @param events the facts that say so
public record Seat(
        @Nullable Ref person,
        @Nullable BoardSeat seat,
        @Nullable PartialDate on,
        @Nullable String roundId,
        Confidence confidence,
        List<FactKey> events) {}
