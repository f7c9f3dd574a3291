package dev.roundwire.stream.sql;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.projection.Column;
import dev.roundwire.stream.projection.Level;
import dev.roundwire.stream.projection.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One row table in SQL. New rows are copied in; changed ones are copied beside and updated from there, which costs
/// half of upserting them.
public final class RowTable {
    private static final List<String> COMMON =
            List.of("subject", "level", "level_to", "deleted", "incomplete", "fold_version", "topic", "part", "off");

    private final Table table;
    private final String name;
    private final String changed;
    private final String columns;

    public RowTable(Table table) {
        this.table = table;
        this.name = Identifier.quoted(table.name());
        this.changed = Identifier.quoted("changed_" + table.name());
        this.columns = Stream.concat(COMMON.stream(), names(table.all()))
                .map(column -> Identifier.quoted(column))
                .collect(Collectors.joining(", "));
    }

    public Table table() {
        return table;
    }

    /// The rows of `subjects`, deleted ones too.
    public List<StoredRow> of(Connection connection, Collection<Subject> subjects) throws SQLException {
        String sql = "select " + columns + " from " + name + " where subject = any (?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, Arrays.texts(connection, subjects));
            return read(select);
        }
    }

    /// The rows that facts of `partition` changed, past an offset and up to another, in the order of these
    /// facts: at least `most` where there are so many, and always all that one fact changed.
    public List<StoredRow> changed(Connection connection, Partition partition, long after, long upTo, int most)
            throws SQLException {
        String sql = "select " + columns + " from " + name + " where topic = ? and part = ? and off > ? and off <= ?"
                + " order by off fetch first ? rows with ties";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, Codes.of(partition.topic()));
            select.setInt(2, partition.number());
            select.setLong(3, after);
            select.setLong(4, upTo);
            select.setInt(5, most);
            return read(select);
        }
    }

    /// The rows that answer a reader who asks for at least `confidence`, by subject: at least `most` where there are so
    /// many, and always all of one subject.
    ///
    /// @param after the subject before the first; the empty text to begin
    public List<StoredRow> visible(Connection connection, Confidence confidence, String after, int most)
            throws SQLException {
        String sql = "select " + columns + " from " + name + " where subject > ? and ? between level and level_to"
                + " and not deleted order by subject fetch first ? rows with ties";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, after);
            select.setInt(2, Codes.of(confidence));
            select.setInt(3, most);
            return read(select);
        }
    }

    private List<StoredRow> read(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            List<StoredRow> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(read(result));
            }
            return rows;
        }
    }

    /// Stores rows whose keys aren't there yet.
    public void insert(Connection connection, Collection<StoredRow> rows) throws SQLException {
        copy(connection, rows, name);
    }

    /// Stores rows whose keys are there.
    public void update(Connection connection, Collection<StoredRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table if not exists " + changed + " as select " + columns + " from " + name
                    + " with no data");
            statement.execute("truncate " + changed);
            copy(connection, rows, changed);
            statement.executeUpdate(updateFromChanged());
        }
    }

    /// Marks all rows of `subject` incomplete, without a word on why.
    ///
    /// @param last the fact that is missing in them: by it those who follow the rows learn of it
    public void markIncomplete(Connection connection, Subject subject, LogOffset last) throws SQLException {
        String sql = "update " + name + " set incomplete = true, topic = ?, part = ?, off = ?"
                + " where subject = ? and not deleted";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, Codes.of(last.topic()));
            update.setInt(2, last.partition());
            update.setLong(3, last.offset());
            update.setString(4, subject.toString());
            update.executeUpdate();
        }
    }

    private String updateFromChanged() {
        List<String> keys = Stream.concat(Stream.of("subject", "level"), names(table.keys()))
                .map(Identifier::quoted)
                .toList();
        String set = Stream.concat(COMMON.stream().skip(2), names(table.columns()))
                .map(Identifier::quoted)
                .map(column -> column + " = changed." + column)
                .collect(Collectors.joining(", "));
        String same =
                keys.stream().map(key -> "target." + key + " = changed." + key).collect(Collectors.joining(" and "));
        return "update " + name + " target set " + set + " from " + changed + " changed where " + same;
    }

    private void copy(Connection connection, Collection<StoredRow> rows, String into) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        BinaryCopy copy = new BinaryCopy(COMMON.size() + table.all().size());
        rows.forEach(row -> write(copy, row));
        copy.send(connection, "copy " + into + " (" + columns + ") from stdin (format binary)");
    }

    private void write(BinaryCopy copy, StoredRow stored) {
        LogOffset at = stored.changedBy();
        copy.row()
                .text(stored.subject().toString())
                .int2(Codes.of(stored.level().from()))
                .int2(Codes.of(stored.level().to()))
                .bool(stored.deleted())
                .bool(stored.incomplete())
                .int4(stored.foldVersion())
                .int2(Codes.of(at.topic()))
                .int2(at.partition())
                .int8(at.offset());
        for (int i = 0; i < table.keys().size(); i++) {
            ColumnCodec.write(
                    copy, table.keys().get(i).type(), stored.row().key().get(i));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            ColumnCodec.write(
                    copy, table.columns().get(i).type(), stored.row().values().get(i));
        }
    }

    private StoredRow read(ResultSet result) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[table.all().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = ColumnCodec.read(
                    result, COMMON.size() + 1 + i, table.all().get(i).type());
        }
        Confidence from = Codes.confidence(result.getInt(2));
        return new StoredRow(
                Subject.parse(result.getString(1)).orElseThrow(),
                new Level(from, Codes.confidence(result.getInt(3))),
                table.row(values),
                result.getBoolean(4),
                result.getBoolean(5),
                result.getInt(6),
                new LogOffset(Codes.topic(result.getInt(7)), result.getInt(8), result.getLong(9)));
    }

    private static Stream<String> names(List<Column> columns) {
        return columns.stream().map(Column::name);
    }
}
