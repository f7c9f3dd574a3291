package dev.roundwire.stream.generation;

import dev.roundwire.contract.value.Position;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far a rebuild has come.
///
/// @param from what it is made from
/// @param position how far the new schema has come
/// @param comparison its rows beside the live ones, once it has caught up
/// @param error why it failed
public record Rebuild(
        State state,
        From from,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Position position,
        @Nullable Comparison comparison,
        @Nullable String error) {

    /// What rows are made from.
    public enum From {
        /// The facts that the live schema has kept.
        FACTS,
        /// The log, from offset zero.
        LOG;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where a rebuild stands.
    public enum State {
        RUNNING,
        /// It has caught up and may be switched to.
        READY,
        FAILED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Rebuild started(From from, Instant now) {
        return new Rebuild(State.RUNNING, from, now, null, Position.START, null, null);
    }

    Rebuild at(Position further) {
        return new Rebuild(state, from, startedAt, finishedAt, further, comparison, error);
    }

    Rebuild ready(Comparison compared, Instant now) {
        return new Rebuild(State.READY, from, startedAt, now, position, compared, null);
    }

    Rebuild failed(Exception problem, Instant now) {
        return new Rebuild(State.FAILED, from, startedAt, now, position, null, String.valueOf(problem));
    }
}
