package dev.roundwire.stream.sql;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.projection.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Whose rows a table holds.
public final class RowSubjects {
    private RowSubjects() {}

    /// The next `most` subjects with rows, deleted ones too, in order.
    ///
    /// @param after the subject before the first; the empty text to begin
    public static List<Subject> next(Connection connection, Table table, String after, int most) throws SQLException {
        String sql = "select distinct subject from " + Identifier.quoted(table.name())
                + " where subject > ? order by subject limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, after);
            select.setInt(2, most);
            try (ResultSet result = select.executeQuery()) {
                List<Subject> subjects = new ArrayList<>();
                while (result.next()) {
                    subjects.add(Subject.parse(result.getString(1)).orElseThrow());
                }
                return subjects;
            }
        }
    }
}
