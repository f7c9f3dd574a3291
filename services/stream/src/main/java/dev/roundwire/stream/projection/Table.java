package dev.roundwire.stream.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row table of a service, as its own migration creates it: `create table position (like view_row, …)`. Every
/// row belongs to one subject and one confidence level; within these its keys tell it apart. A subject that has
/// one row at most has no keys.
///
/// ```java
/// static final Table POSITION = Table.named("position").key("investor", TEXT).column("cost", NUMERIC);
/// ```
public final class Table {
    private final String name;
    private final List<Column> keys;
    private final List<Column> columns;
    private final @Nullable String topic;
    private final List<Column> all;

    private Table(String name, List<Column> keys, List<Column> columns, @Nullable String topic) {
        this.name = name;
        this.keys = List.copyOf(keys);
        this.columns = List.copyOf(columns);
        this.topic = topic;
        this.all = Stream.concat(keys.stream(), columns.stream()).toList();
    }

    /// As in PostgreSQL.
    public String name() {
        return name;
    }

    /// What tells the rows of one subject apart; never null.
    public List<Column> keys() {
        return keys;
    }

    /// Those that are no keys; all of them are null in a row that was deleted.
    public List<Column> columns() {
        return columns;
    }

    /// Keys, then columns.
    public List<Column> all() {
        return all;
    }

    /// The compacted topic on which its rows are published, or null where they aren't.
    public @Nullable String topic() {
        return topic;
    }

    public static Table named(String name) {
        return new Table(name, List.of(), List.of(), null);
    }

    public Table key(String column, ColumnType type) {
        return new Table(name, plus(keys, new Column(column, type)), columns, topic);
    }

    public Table column(String column, ColumnType type) {
        return new Table(name, keys, plus(columns, new Column(column, type)), topic);
    }

    /// @param kafkaName e.g. `roundwire.valuations.companies.v1`; a constant, whatever becomes of the table
    public Table publishedOn(String kafkaName) {
        return new Table(name, keys, columns, kafkaName);
    }

    /// A row of this table.
    ///
    /// @param values of the keys, then of the columns, in their order
    /// @throws IllegalArgumentException where number or types don't fit
    public Row row(@Nullable Object... values) {
        return Row.of(this, values);
    }

    private static List<Column> plus(List<Column> columns, Column column) {
        List<Column> longer = new ArrayList<>(columns);
        longer.add(column);
        return longer;
    }
}
