package dev.roundwire.stream.projector;

import java.sql.SQLException;
import java.util.Set;

/// Tells what PostgreSQL refuses because of what it was given from what fails because of how it is.
final class DataProblem {
    /// Data exceptions, violated constraints, exceeded limits.
    private static final Set<String> CLASSES = Set.of("22", "23", "54");

    private DataProblem() {}

    static boolean is(SQLException problem) {
        String state = problem.getSQLState();
        return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2));
    }
}
