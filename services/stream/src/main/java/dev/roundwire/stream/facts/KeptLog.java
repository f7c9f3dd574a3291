package dev.roundwire.stream.facts;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.sql.Codes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
