package dev.roundwire.bench.crash;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.bench.crash.Fault.Victim;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Builds every view anew from the log, beside the live one, and compares their rows with SQL of its own.
final class Replay {
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Answers answers;

    Replay(Answers answers) {
        this.answers = answers;
    }

    void mustGiveTheSameRows(Connection connection) throws IOException, InterruptedException, SQLException, Broken {
        for (Map.Entry<String, Victim> service : Views.SERVICES.entrySet()) {
            rebuild(service.getKey(), service.getValue());
            for (String table : Views.ROWS.getOrDefault(service.getKey(), List.of())) {
                compare(connection, service.getKey(), table);
            }
        }
    }

    private void rebuild(String service, Victim instance) throws IOException, InterruptedException, Broken {
        String path = "/operations/" + service + "/rebuild";
        answers.command(instance, path + "?from=log");
        long deadline = System.nanoTime() + WITHIN.toNanos();
        JsonNode state = answers.ask(instance, path);
        while (!state.path("state").asText().equals("ready")) {
            if (state.path("state").asText().equals("failed") || System.nanoTime() > deadline) {
                throw new Broken("the rebuild of " + service + " from the log doesn't come to an end: " + state);
            }
            Thread.sleep(100);
            state = answers.ask(instance, path);
        }
    }

    /// The rows that readers see: which fact changed a row last may differ, what it says may not.
    private static void compare(Connection connection, String schema, String table) throws SQLException, Broken {
        String columns = columns(connection, schema, table);
        String live = rows(columns, schema, table);
        String replayed = rows(columns, schema + "_next", table);
        String sql = "select count (*), min (side || x) from (select 'live ' as side, x::text from (" + live
                + " except " + replayed + ") x union all select 'replayed ', x::text from (" + replayed + " except "
                + live + ") x)";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            if (result.getLong(1) != 0) {
                throw new Broken(schema + "." + table + " replayed differs in " + result.getLong(1) + " rows: "
                        + result.getString(2));
            }
        }
    }

    private static String rows(String columns, String schema, String table) {
        return "select " + columns + " from " + schema + "." + table + " where not deleted";
    }

    private static String columns(Connection connection, String schema, String table) throws SQLException {
        try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            Stream.Builder<String> names = Stream.builder();
            while (columns.next()) {
                names.add(columns.getString("COLUMN_NAME"));
            }
            return names.build()
                    .filter(name -> !Set.of("topic", "part", "off", "deleted", "fold_version")
                            .contains(name))
                    .collect(Collectors.joining(", "));
        }
    }
}
