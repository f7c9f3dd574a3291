package dev.roundwire.stream.facts;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.sql.Codes;
import dev.roundwire.stream.sql.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The facts that a service has stored.
public final class StoredFacts implements FactStore {
    private static final String SUBJECTS = """
            (select distinct subject from fact where subject > ? order by subject limit ?)
            union
            (select distinct subject from undecodable where subject > ? order by subject limit ?)
            order by subject limit ?""";
    private static final String SUBJECTS_OF = """
            select distinct subject from (
                (select subject from fact where subject > ? order by subject limit ?)
                union all
                (select subject from undecodable where subject > ? order by subject limit ?)
                order by subject limit ?) as next
            order by subject""";
    private static final String PAST = """
            select subject from fact where topic = ? and part = ? and off > ?
            union
            select subject from undecodable where topic = ? and part = ? and off > ? and subject is not null""";

    private final Database database;

    public StoredFacts(Database database) {
        this.database = database;
    }

    @Override
    public Map<Subject, SubjectFacts> facts(Collection<Subject> subjects) {
        return read(connection -> load(connection, subjects));
    }

    @Override
    public List<Subject> subjectsMentioning(Topic topic, Collection<String> entities) {
        return entities.isEmpty() ? List.of() : read(connection -> MentionTable.subjects(connection, topic, entities));
    }

    @Override
    public List<Subject> subjectsMentioningAnybody(Topic topic, int limit) {
        return read(connection -> MentionTable.subjects(connection, topic, limit));
    }

    /// The next `most` subjects of which anything is stored, in order.
    ///
    /// @param after the subject before the first; null to begin
    public List<Subject> subjects(@Nullable Subject after, int most) {
        return read(connection -> subjects(connection, after == null ? "" : after.toString(), most));
    }

    /// As {@link #subjects(Subject, int)}, within a transaction.
    ///
    /// @param after the empty text to begin
    public static List<Subject> subjects(Connection connection, String after, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SUBJECTS)) {
            select.setString(1, after);
            select.setInt(2, most);
            select.setString(3, after);
            select.setInt(4, most);
            select.setInt(5, most);
            return read(select);
        }
    }

    /// The subjects of the next `records` records or so, by subject.
    ///
    /// @param after the subject before the first; null to begin
    public static List<Subject> subjectsOf(Connection connection, @Nullable Subject after, int records)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SUBJECTS_OF)) {
            String text = after == null ? "" : after.toString();
            select.setString(1, text);
            select.setInt(2, records);
            select.setString(3, text);
            select.setInt(4, records);
            select.setInt(5, records);
            return read(select);
        }
    }

    /// The last subject of which anything is stored; empty where nothing is.
    public static Optional<Subject> last(Connection connection) throws SQLException {
        String sql = "select greatest ((select max (subject) from fact), (select max (subject) from undecodable))";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet result = select.executeQuery()) {
            String last = result.next() ? result.getString(1) : null;
            return last == null ? Optional.empty() : Subject.parse(last);
        }
    }

    static List<Subject> read(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            List<Subject> subjects = new ArrayList<>();
            while (result.next()) {
                subjects.add(Subject.parse(result.getString(1)).orElseThrow());
            }
            return subjects;
        }
    }

    /// Subjects of which something past `since` is stored.
    public static List<Subject> subjectsPast(Connection connection, Position since) throws SQLException {
        TreeSet<Subject> subjects = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(PAST)) {
            for (Partition partition : Log.partitions(EnumSet.allOf(Topic.class))) {
                for (int i = 0; i < 6; i += 3) {
                    select.setInt(i + 1, Codes.of(partition.topic()));
                    select.setInt(i + 2, partition.number());
                    select.setLong(i + 3, since.offsets().getOrDefault(partition, -1L));
                }
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        subjects.add(Subject.parse(result.getString(1)).orElseThrow());
                    }
                }
            }
        }
        return List.copyOf(subjects);
    }

    /// As {@link #facts(Collection)}, within a transaction.
    public static Map<Subject, SubjectFacts> load(Connection connection, Collection<Subject> subjects)
            throws SQLException {
        return subjects.isEmpty() ? Map.of() : StreamReader.read(connection, subjects);
    }

    private <T> T read(Database.Work<T> work) {
        try {
            return database.read(work);
        } catch (SQLException failed) {
            throw new StoreUnavailable(database.schema(), failed);
        }
    }
}
