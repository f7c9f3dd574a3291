package dev.roundwire.stream.generation;

import dev.roundwire.stream.projection.Column;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of two schemas side by side, in the partitions in which both have read equally far.
///
/// @param partitions in how many they have
/// @param differing by table, how many rows are in one of them only; a row that says something else counts twice
public record Comparison(int partitions, Map<String, Long> differing) {

    /// In one snapshot, so that nobody need stop.
    static Comparison of(Database database, String one, String other, List<Table> tables) throws SQLException {
        return database.inSnapshot(connection -> {
            Map<String, Long> differing = new TreeMap<>();
            for (Table table : tables) {
                differing.put(table.name(), number(connection, differing(table, one, other)));
            }
            return new Comparison(Math.toIntExact(number(connection, equalPartitions(one, other))), differing);
        });
    }

    private static String equalPartitions(String one, String other) {
        return "select count (*) from " + in(one, "cursor") + " join " + in(other, "cursor")
                + " using (topic, part, off)";
    }

    private static String differing(Table table, String one, String other) {
        String here = rows(table, one, one, other);
        String there = rows(table, other, one, other);
        return "select count (*) from ((" + here + " except " + there + ") union all (" + there + " except " + here
                + ")) as differing";
    }

    private static String rows(Table table, String schema, String one, String other) {
        String columns = Stream.concat(
                        Stream.of("subject", "level", "level_to", "incomplete"),
                        table.all().stream().map(Column::name))
                .map(Identifier::quoted)
                .collect(Collectors.joining(", "));
        return "select " + columns + " from " + in(schema, table.name()) + " where not deleted and (topic, part) in"
                + " (select topic, part from " + in(one, "cursor") + " join " + in(other, "cursor")
                + " using (topic, part, off))";
    }

    private static String in(String schema, String table) {
        return Identifier.quoted(schema) + "." + Identifier.quoted(table);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet result = select.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
