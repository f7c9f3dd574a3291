package dev.roundwire.stream.projection;

/// A column of a row table.
///
/// @param name as in PostgreSQL
public record Column(String name, ColumnType type) {}
