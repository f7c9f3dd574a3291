package dev.roundwire.stream.generation;

import java.sql.SQLException;

/// Creates the tables of a service in a schema, which is created too.
@FunctionalInterface
public interface Migrations {

    /// @throws SQLException where PostgreSQL went away meanwhile: to be tried again
    void migrate(String schema) throws SQLException;
}
