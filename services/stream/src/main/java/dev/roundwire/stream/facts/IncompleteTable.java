package dev.roundwire.stream.facts;

import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.sql.Arrays;
import dev.roundwire.stream.sql.Codes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The table `incomplete`.
public final class IncompleteTable {
    private static final String UPSERT = """
            insert into incomplete (subject, topic, part, off, reason)
            select * from unnest (?::text[], ?::int[], ?::int[], ?::bigint[], ?::text[])
            on conflict (subject) do update
            set topic = excluded.topic, part = excluded.part, off = excluded.off, reason = excluded.reason""";

    private IncompleteTable() {}

    /// Why the rows of a subject don't hold all that was reported.
    ///
    /// @param at the first record that is missing in them
    public record Incompleteness(LogOffset at, String reason) {}

    public static Map<Subject, Incompleteness> of(Connection connection, Collection<Subject> subjects)
            throws SQLException {
        String sql = "select subject, topic, part, off, reason from incomplete where subject = any (?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, Arrays.texts(connection, subjects));
            return read(select);
        }
    }

    /// The first `most` incomplete subjects.
    public static Map<Subject, Incompleteness> list(Connection connection, int most) throws SQLException {
        String sql = "select subject, topic, part, off, reason from incomplete order by subject limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, most);
            return read(select);
        }
    }

    /// How many subjects are incomplete.
    public static long count(Connection connection) throws SQLException {
        return Counting.of(connection, "incomplete");
    }

    private static Map<Subject, Incompleteness> read(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            Map<Subject, Incompleteness> incomplete = new TreeMap<>();
            while (result.next()) {
                LogOffset at = new LogOffset(Codes.topic(result.getInt(2)), result.getInt(3), result.getLong(4));
                incomplete.put(
                        Subject.parse(result.getString(1)).orElseThrow(), new Incompleteness(at, result.getString(5)));
            }
            return incomplete;
        }
    }

    public static void put(Connection connection, Map<Subject, Incompleteness> incomplete) throws SQLException {
        if (incomplete.isEmpty()) {
            return;
        }
        List<Incompleteness> reasons = List.copyOf(incomplete.values());
        List<LogOffset> at = reasons.stream().map(Incompleteness::at).toList();
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setArray(1, Arrays.texts(connection, incomplete.keySet()));
            upsert.setArray(
                    2,
                    Arrays.ints(
                            connection,
                            at.stream().map(offset -> Codes.of(offset.topic())).toList()));
            upsert.setArray(
                    3,
                    Arrays.ints(
                            connection, at.stream().map(LogOffset::partition).toList()));
            upsert.setArray(
                    4,
                    Arrays.longs(connection, at.stream().map(LogOffset::offset).toList()));
            upsert.setArray(
                    5,
                    Arrays.texts(
                            connection,
                            reasons.stream().map(Incompleteness::reason).toList()));
            upsert.executeUpdate();
        }
    }

    public static void remove(Connection connection, Collection<Subject> complete) throws SQLException {
        if (complete.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from incomplete where subject = any (?)")) {
            delete.setArray(1, Arrays.texts(connection, complete));
            delete.executeUpdate();
        }
    }
}
