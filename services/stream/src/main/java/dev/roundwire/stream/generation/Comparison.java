package dev.roundwire.stream.generation;

import dev.roundwire.stream.projection.Column;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of two schemas side by side, in the partitions in which both have read equally far.
///
/// @param partitions in how many they have
/// @param differing by table, how many rows are in one of them only; a row that says something else counts twice
/// @param subjects whose rows these are, the first of them
public record Comparison(int partitions, Map<String, Long> differing, List<String> subjects) {
    private static final int SUBJECTS_SHOWN = 100;

    /// In one snapshot, so that nobody need stop.
    static Comparison of(Database database, String one, String other, List<Table> tables) throws SQLException {
        return database.inSnapshot(connection -> {
            Map<String, Long> differing = new TreeMap<>();
            TreeSet<String> subjects = new TreeSet<>();
            for (Table table : tables) {
                long rows =
                        number(connection, "select count (*) from (" + differing(table, one, other) + ") as differing");
                differing.put(table.name(), rows);
                if (rows > 0) {
                    subjects.addAll(subjects(connection, differing(table, one, other)));
                }
            }
            return new Comparison(
                    Math.toIntExact(number(connection, equalPartitions(one, other))),
                    differing,
                    subjects.stream().limit(SUBJECTS_SHOWN).toList());
        });
    }

    private static String equalPartitions(String one, String other) {
        return "select count (*) from " + in(one, "cursor") + " join " + in(other, "cursor")
                + " using (topic, part, off)";
    }

    private static String differing(Table table, String one, String other) {
        String here = rows(table, one, one, other);
        String there = rows(table, other, one, other);
        return "(" + here + " except " + there + ") union all (" + there + " except " + here + ")";
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

    private static List<String> subjects(Connection connection, String differing) throws SQLException {
        String sql = "select distinct subject from (" + differing + ") as differing order by subject limit "
                + SUBJECTS_SHOWN;
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet result = select.executeQuery()) {
            List<String> subjects = new ArrayList<>();
            while (result.next()) {
                subjects.add(result.getString(1));
            }
            return subjects;
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet result = select.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
