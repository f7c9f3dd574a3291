package dev.roundwire.stream.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row table of a service, as its own migration creates it: `create table position (like view_row, …)`. Every row
/// belongs to one subject and one confidence level; within these its keys tell it apart. A subject that has one row
/// at most has no keys.
///
/// ```java
/// static final Table POSITION = Table.named("position").key("investor", TEXT).column("cost", NUMERIC);
/// ```
///
/// @param name as in PostgreSQL
/// @param keys what tells the rows of one subject apart; never null
/// @param columns the others; all of them are null in a row that was deleted
public record Table(String name, List<Column> keys, List<Column> columns) {
    public Table {
        keys = List.copyOf(keys);
        columns = List.copyOf(columns);
    }

    public static Table named(String name) {
        return new Table(name, List.of(), List.of());
    }

    public Table key(String column, ColumnType type) {
        return new Table(name, plus(keys, new Column(column, type)), columns);
    }

    public Table column(String column, ColumnType type) {
        return new Table(name, keys, plus(columns, new Column(column, type)));
    }

    /// A row of this table.
    ///
    /// @param values of the keys, then of the columns, in their order
    /// @throws IllegalArgumentException where number or types don't fit
    public Row row(@Nullable Object... values) {
        return Row.of(this, values);
    }

    /// Keys, then columns.
    public List<Column> all() {
        return Stream.concat(keys.stream(), columns.stream()).toList();
    }

    private static List<Column> plus(List<Column> columns, Column column) {
        List<Column> longer = new ArrayList<>(columns);
        longer.add(column);
        return longer;
    }
}
