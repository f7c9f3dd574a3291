package dev.roundwire.stream.http;

import dev.roundwire.stream.facts.StoreUnavailable;
import dev.roundwire.stream.generation.NotNow;
import dev.roundwire.stream.projector.Projector;
import java.sql.SQLException;

/// Something done to the tables of a service for an HTTP client.
@FunctionalInterface
interface Doing<T> {
    T run() throws SQLException;

    /// What `work` returns.
    ///
    /// @throws ProblemException where it can't be done now
    /// @throws StoreUnavailable where PostgreSQL fails
    static <T> T doing(Projector projector, Doing<T> work) {
        try {
            return work.run();
        } catch (NotNow reason) {
            throw ProblemException.of(ProblemKind.CONFLICT, reason.sentence());
        } catch (SQLException failed) {
            throw new StoreUnavailable(projector.database().schema(), failed);
        }
    }
}
