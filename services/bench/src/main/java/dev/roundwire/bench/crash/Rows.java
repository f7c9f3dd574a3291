package dev.roundwire.bench.crash;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Topic;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Rows as they lie there: by what tells each from all others, the position of the fact that changed it last.
final class Rows {
    private static final String PUBLISHED = "not deleted";
    private static final String REPORTED = "not deleted and level <= 1 and level_to >= 1";
    private static final int FEW = 5;

    private Rows() {}

    /// All of a service, as view topics have them: by table, subject, confidence, keys.
    static Map<String, String> ofAllLevels(Connection connection, String service) throws SQLException {
        return of(connection, service, PUBLISHED, true);
    }

    /// Those that count for who asks for what is reported, as feeds have them: by table, subject, keys.
    static Map<String, String> reported(Connection connection, String service) throws SQLException {
        return of(connection, service, REPORTED, false);
    }

    /// What a row is called by.
    static String name(String table, Stream<String> parts) {
        List<String> escaped =
                parts.map(part -> part.replace("%", "%25").replace("/", "%2F")).toList();
        return table + " " + String.join("/", escaped);
    }

    /// Some of those that only `these` have, or have otherwise.
    static List<Map.Entry<String, String>> few(Map<String, String> these, Map<String, String> others) {
        Set<Map.Entry<String, String>> left = new HashSet<>(these.entrySet());
        left.removeAll(others.entrySet());
        return left.stream().limit(FEW).toList();
    }

    private static Map<String, String> of(Connection connection, String service, String which, boolean levels)
            throws SQLException {
        Map<String, String> rows = new HashMap<>();
        for (String table : Views.ROWS.getOrDefault(service, List.of())) {
            List<String> keys = keys(connection, service, table);
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("select * from " + service + "." + table + " where " + which)) {
                while (row.next()) {
                    rows.put(name(table, parts(row, keys, levels)), position(row));
                }
            }
        }
        return rows;
    }

    private static Stream<String> parts(ResultSet row, List<String> keys, boolean levels) throws SQLException {
        Stream.Builder<String> parts = Stream.builder();
        String subject = row.getString("subject");
        int slash = subject.indexOf('/');
        parts.add(subject.substring(0, slash)).add(subject.substring(slash + 1));
        if (levels) {
            parts.add(Confidence.values()[row.getInt("level")].wire());
        }
        for (String key : keys) {
            parts.add(row.getString(key));
        }
        return parts.build();
    }

    private static String position(ResultSet row) throws SQLException {
        Topic topic = row.getInt("topic") == Views.code(Topic.FOUNDERS) ? Topic.FOUNDERS : Topic.COMPANIES;
        return topic.shortName() + "-" + row.getInt("part") + ":" + row.getLong("off");
    }

    /// What tells the rows of one subject and level apart.
    private static List<String> keys(Connection connection, String schema, String table) throws SQLException {
        Map<Short, String> all = new TreeMap<>();
        try (ResultSet columns = connection.getMetaData().getPrimaryKeys(null, schema, table)) {
            while (columns.next()) {
                all.put(columns.getShort("KEY_SEQ"), columns.getString("COLUMN_NAME"));
            }
        }
        List<String> keys = new ArrayList<>(all.values());
        keys.removeAll(Set.of("subject", "level"));
        return keys;
    }
}
