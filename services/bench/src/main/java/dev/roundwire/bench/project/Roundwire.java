package dev.roundwire.bench.project;

import dev.roundwire.acceptance.product.ServiceProcess;
import dev.roundwire.bench.WrongAnswer;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.load.LogDigest;
import dev.roundwire.bench.process.Services;
import dev.roundwire.bench.process.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The packaged valuations: facts kept once, companies folded whole, rows per confidence.
final class Roundwire implements Contestant {
    static final String SCHEMA = "valuations";
    private final Facts facts;

    Roundwire(Facts facts) {
        this.facts = facts;
    }

    @Override
    public String name() {
        return "Roundwire";
    }

    @Override
    public String table() {
        return SCHEMA + ".fact";
    }

    /// Its keys begin with the subject.
    @Override
    public boolean isDone(Connection connection, List<String> lastIds) throws SQLException {
        List<String> subjects = lastIds.stream()
                .map(id -> "company/" + facts.company(Long.parseLong(id.substring(id.lastIndexOf('-') + 1))))
                .toList();
        try (PreparedStatement select = connection.prepareStatement("select count(*) from " + table()
                + " join unnest (?::text[], ?::text[]) as last (subject, id) using (subject, id)")) {
            select.setArray(1, connection.createArrayOf("text", subjects.toArray()));
            select.setArray(2, connection.createArrayOf("text", lastIds.toArray()));
            try (ResultSet count = select.executeQuery()) {
                count.next();
                return count.getLong(1) == lastIds.size();
            }
        }
    }

    @Override
    public void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
        }
    }

    @Override
    public AutoCloseable start(World world) throws Exception {
        ServiceProcess service = world.service("valuations", "1", Services.OPTIONS, Map.of());
        service.start();
        return service;
    }

    /// Every fact once; every company with all its rounds and all that it raised.
    @Override
    public void check(Connection connection, long rows) throws SQLException {
        WrongAnswer.unlessEqual("the facts", LogDigest.of(facts, 0, rows), LogDigest.of(ids(connection)));
        long raised = 0;
        for (long number = 0; number < rows; number++) {
            raised += Facts.raised(number);
        }
        try (Statement statement = connection.createStatement();
                ResultSet sums = statement.executeQuery("select count(*), sum(rounds), sum(raised_min) from " + SCHEMA
                        + ".company where level <= 1 and level_to >= 1 and not deleted")) {
            sums.next();
            WrongAnswer.unlessEqual("companies", Math.min(rows, facts.companies()), sums.getLong(1));
            WrongAnswer.unlessEqual("their rounds", rows, sums.getLong(2));
            WrongAnswer.unlessEqual("what they raised", raised, sums.getLong(3));
        }
    }

    private static List<String> ids(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from " + SCHEMA + ".fact")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
