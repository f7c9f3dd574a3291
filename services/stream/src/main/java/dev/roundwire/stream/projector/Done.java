package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position;

/// What applying a batch did.
///
/// @param moved the cursors that it moved; the start where all of it had been applied before
/// @param facts how many were new
/// @param undecodable how many new records couldn't be read
/// @param rows how many were written
public record Done(Position moved, int facts, int undecodable, int rows) {
    static final Done NOTHING = new Done(Position.START, 0, 0, 0);

    Done and(Done next) {
        return new Done(moved.and(next.moved), facts + next.facts, undecodable + next.undecodable, rows + next.rows);
    }
}
