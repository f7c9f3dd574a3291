package dev.roundwire.stream.generation;

/// Creates the tables of a service in a schema, which is created too.
@FunctionalInterface
public interface Migrations {
    void migrate(String schema);
}
