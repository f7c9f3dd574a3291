package dev.roundwire.stream.generation;

import dev.roundwire.contract.value.Position;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far a rebuild has come.
///
/// @param from what it is made from
/// @param foldVersion that of its rows
/// @param recordsPerSecond how many records it takes in a second at most; 0 for as many as go
/// @param position how far the new schema has come; nothing as long as it takes over facts by subject
/// @param done how many records it has
/// @param comparison its rows beside the live ones, once it has caught up
/// @param error why it failed, or what it waits for
public record Rebuild(
        State state,
        From from,
        int foldVersion,
        int recordsPerSecond,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Position position,
        long done,
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

    static Rebuild started(From from, int foldVersion, int recordsPerSecond, Instant now) {
        return new Rebuild(
                State.RUNNING, from, foldVersion, recordsPerSecond, now, null, Position.START, 0, null, null);
    }

    Rebuild at(Position further) {
        return with(state, finishedAt, further, further.records(), comparison, error);
    }

    Rebuild having(long records) {
        return with(state, finishedAt, position, records, comparison, error);
    }

    Rebuild ready(Instant now) {
        return with(State.READY, now, position, done, null, null);
    }

    Rebuild compared(@Nullable Comparison compared) {
        return with(state, finishedAt, position, done, compared, error);
    }

    Rebuild troubled(@Nullable String problem) {
        return with(state, finishedAt, position, done, comparison, problem);
    }

    Rebuild failed(Exception problem, Instant now) {
        return with(State.FAILED, now, position, done, null, String.valueOf(problem));
    }

    private Rebuild with(
            State state,
            @Nullable Instant finishedAt,
            Position position,
            long done,
            @Nullable Comparison comparison,
            @Nullable String error) {
        return new Rebuild(
                state, from, foldVersion, recordsPerSecond, startedAt, finishedAt, position, done, comparison, error);
    }
}
