package dev.roundwire.stream.projector;

import java.sql.SQLException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/// Tells failures that are over once a server behind is back from those that aren't.
public final class Outage {
    private static final int MOST_CAUSES = 20;
    private static final String QUERY_CANCELED = "57014";

    private Outage() {}

    /// Whether `failure` comes of a statement that took longer than it may.
    public static boolean isGivenUp(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof SQLException sql && QUERY_CANCELED.equals(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /// Whether `failure` comes of a database or a broker that can't be reached now.
    public static boolean isCauseOf(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof RetriableException || cause instanceof SQLException sql && isAway(sql.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /// @param state as PostgreSQL's Appendix A has it; null where a connection wasn't to be had in time
    private static boolean isAway(@Nullable String state) {
        return state == null
                || state.startsWith("08") // connection exception
                || state.startsWith("53") // insufficient resources
                || state.startsWith("57P"); // shutdown, crash, starting up
    }
}
