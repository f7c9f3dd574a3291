package dev.roundwire.stream.facts;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.sql.Arrays;
import dev.roundwire.stream.sql.Codes;
import dev.roundwire.stream.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// What a service has kept of the log, read like the log: all but the duplicates.
public final class KeptLog {
    private static final String FACTS = "select " + StoredRecord.FACT
            + " from fact where topic = ? and part = ? and off > ? and off <= ? order by off limit ?";
    private static final String UNDECODABLE = "select " + StoredRecord.UNDECODABLE
            + " from undecodable where topic = ? and part = ? and off > ? and off <= ? order by off limit ?";
    private static final Comparator<LogRecord> BY_OFFSET =
            Comparator.comparingLong(record -> record.at().offset());

    private KeptLog() {}

    /// The next `most` records or so of a partition, in order; empty where there are no more.
    ///
    /// @param after the offset before the first
    /// @param last the offset of the last that may come
    public static List<LogRecord> read(Connection connection, Partition partition, long after, long last, int most)
            throws SQLException {
        List<LogRecord> facts = read(connection, FACTS, partition, after, last, most);
        long upTo = facts.size() < most ? last : facts.getLast().at().offset();
        List<LogRecord> records = new ArrayList<>(facts);
        records.addAll(read(connection, UNDECODABLE, partition, after, upTo, Integer.MAX_VALUE));
        records.sort(BY_OFFSET);
        return records;
    }

    /// How many records that is.
    public static long count(Connection connection) throws SQLException {
        return Counting.of(connection, "fact") + UndecodableTable.count(connection);
    }

    /// Takes over what another schema has kept of `subjects`, up to where the cursors of this one stand.
    ///
    /// @return how many records that are
    public static int takeOver(Connection connection, String schema, Collection<Subject> subjects) throws SQLException {
        // In this order: a record that becomes readable in between is taken over twice, and not lost.
        return takeOver(connection, schema, "undecodable", StoredRecord.UNDECODABLE, subjects)
                + takeOver(connection, schema, "fact", StoredRecord.FACT, subjects);
    }

    private static int takeOver(
            Connection connection, String schema, String table, String columns, Collection<Subject> subjects)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(takeOver(schema, table, columns, "subject = any (?)"))) {
            insert.setArray(1, Arrays.texts(connection, subjects));
            return insert.executeUpdate();
        }
    }

    /// As {@link #takeOver}, of nobody: records that name no subject.
    public static void takeOverNobodys(Connection connection, String schema) throws SQLException {
        try (Statement insert = connection.createStatement()) {
            insert.executeUpdate(takeOver(schema, "undecodable", StoredRecord.UNDECODABLE, "subject is null"));
        }
    }

    /// The offset of nothing has PostgreSQL look for the subjects first, not for all that lies up to the cursors.
    private static String takeOver(String schema, String table, String columns, String whose) {
        return "insert into " + table + " (" + columns + ") select " + columns + " from (select * from "
                + Identifier.quoted(schema) + "." + table + " where " + whose + " offset 0) as kept where exists"
                + " (select from cursor where cursor.topic = kept.topic and cursor.part = kept.part"
                + " and cursor.off >= kept.off)";
    }

    private static List<LogRecord> read(
            Connection connection, String sql, Partition partition, long after, long last, int most)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, Codes.of(partition.topic()));
            select.setInt(2, partition.number());
            select.setLong(3, after);
            select.setLong(4, last);
            select.setInt(5, most);
            try (ResultSet result = select.executeQuery()) {
                List<LogRecord> records = new ArrayList<>();
                while (result.next()) {
                    records.add(sql.equals(FACTS) ? StoredRecord.ofFact(result) : StoredRecord.ofUndecodable(result));
                }
                return records;
            }
        }
    }
}
