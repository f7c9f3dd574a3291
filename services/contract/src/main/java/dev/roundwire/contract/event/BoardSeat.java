package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Wire;

/// A kind of seat on a board.
public enum BoardSeat implements Wire {
    DIRECTOR,
    OBSERVER,
    CHAIR
}
