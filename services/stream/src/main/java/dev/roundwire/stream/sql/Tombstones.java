package dev.roundwire.stream.sql;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.stream.projection.Column;
import dev.roundwire.stream.projection.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps the keys of rows that another schema has and this one doesn't, as deleted rows: those who follow the rows
/// must learn that they are no more.
public final class Tombstones {
    private Tombstones() {}

    /// Rows that facts of one partition changed.
    ///
    /// @param past later than this offset
    /// @param upTo up to this one
    public record Range(Partition partition, long past, long upTo) {}

    /// Adds to `table` in `schema` a deleted row for each row of `other` that has no row there.
    ///
    /// @param range which rows are looked at
    public static void carry(Connection connection, Table table, String other, String schema, Range range)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql(table, other, schema))) {
            insert.setInt(1, Codes.of(range.partition().topic()));
            insert.setInt(2, range.partition().number());
            insert.setLong(3, range.past());
            insert.setLong(4, range.upTo());
            insert.executeUpdate();
        }
    }

    private static String sql(Table table, String other, String schema) {
        List<String> keys = Stream.concat(
                        Stream.of("subject", "level"), table.keys().stream().map(Column::name))
                .map(Identifier::quoted)
                .toList();
        String columns = String.join(", ", keys) + ", level_to, deleted, incomplete, fold_version, topic, part, off";
        String values = keys.stream().map(key -> "theirs." + key).collect(Collectors.joining(", "))
                + ", theirs.level_to, true, false, theirs.fold_version, theirs.topic, theirs.part, theirs.off";
        String same =
                keys.stream().map(key -> "ours." + key + " = theirs." + key).collect(Collectors.joining(" and "));
        return "insert into " + in(schema, table) + " (" + columns + ") select " + values + " from "
                + in(other, table) + " as theirs where theirs.topic = ? and theirs.part = ? and theirs.off > ?"
                + " and theirs.off <= ?"
                + " and not exists (select from " + in(schema, table) + " as ours where " + same + ")";
    }

    private static String in(String schema, Table table) {
        return Identifier.quoted(schema) + "." + Identifier.quoted(table.name());
    }
}
