package dev.roundwire.stream.generation;

import dev.roundwire.stream.projection.Column;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Identifier;
import dev.roundwire.stream.sql.SwapLock;
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

    /// In one snapshot, so that nobody need stop for long; partition by partition, since all rows together may be many.
    ///
    /// @param live whose rows they are held against
    /// @param level brings the other schema to where the live one is, which stands still meanwhile
    static Comparison of(Database live, String other, List<Table> tables, Database.Step level) throws SQLException {
        String one = live.schema();
        return live.inSnapshot(connection -> Database.patiently(connection, patient -> {
            List<int[]> partitions = live.inTransaction(still -> {
                SwapLock.hold(still, one);
                level.on(still);
                return equalPartitions(patient, one, other);
            });
            Map<String, Long> differing = new TreeMap<>();
            TreeSet<String> subjects = new TreeSet<>();
            for (Table table : tables) {
                long rows = 0;
                for (int[] partition : partitions) {
                    rows += take(patient, differing(table, one, other, partition), subjects);
                }
                differing.put(table.name(), rows);
            }
            return new Comparison(partitions.size(), differing, List.copyOf(subjects));
        }));
    }

    /// Topic and number of each.
    private static List<int[]> equalPartitions(Connection connection, String one, String other) throws SQLException {
        String sql = "select topic, part from " + in(one, "cursor") + " join " + in(other, "cursor")
                + " using (topic, part, off)";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet result = select.executeQuery()) {
            List<int[]> partitions = new ArrayList<>();
            while (result.next()) {
                partitions.add(new int[] {result.getInt(1), result.getInt(2)});
            }
            return partitions;
        }
    }

    private static String differing(Table table, String one, String other, int... partition) {
        String here = rows(table, one, partition);
        String there = rows(table, other, partition);
        return "select subject, count (*) from ((" + here + " except " + there + ") union all (" + there + " except "
                + here + ")) as differing group by subject order by subject";
    }

    private static String rows(Table table, String schema, int... partition) {
        String columns = Stream.concat(
                        Stream.of("subject", "level", "level_to", "incomplete"),
                        table.all().stream().map(Column::name))
                .map(Identifier::quoted)
                .collect(Collectors.joining(", "));
        return "select " + columns + " from " + in(schema, table.name()) + " where not deleted and topic = "
                + partition[0] + " and part = " + partition[1];
    }

    private static String in(String schema, String table) {
        return Identifier.quoted(schema) + "." + Identifier.quoted(table);
    }

    /// How many rows differ; of their subjects the first are added.
    private static long take(Connection connection, String differing, TreeSet<String> subjects) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(differing);
                ResultSet result = select.executeQuery()) {
            long rows = 0;
            while (result.next()) {
                rows += result.getLong(2);
                subjects.add(result.getString(1));
                if (subjects.size() > SUBJECTS_SHOWN) {
                    subjects.pollLast();
                }
            }
            return rows;
        }
    }
}
