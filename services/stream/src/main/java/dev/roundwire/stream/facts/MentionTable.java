package dev.roundwire.stream.facts;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.projection.StorableText;
import dev.roundwire.stream.sql.Arrays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The table `mention`.
public final class MentionTable {
    private static final String INSERT = """
            insert into mention (entity, subject)
            select * from unnest (?::text[], ?::text[]) on conflict do nothing""";

    private MentionTable() {}

    /// Somebody occurs in the stream of a subject.
    private record Mention(String entity, String subject) implements Comparable<Mention> {
        @Override
        public int compareTo(Mention other) {
            int byEntity = entity.compareTo(other.entity);
            return byEntity != 0 ? byEntity : subject.compareTo(other.subject);
        }
    }

    /// Notes who is mentioned in `facts`, in sorted order: others may write the same mentions at the same time.
    ///
    /// @return how many of these weren't noted yet
    public static int insert(Connection connection, Collection<Fact> facts) throws SQLException {
        Set<Mention> mentions = new TreeSet<>();
        for (Fact fact : facts) {
            String subject = fact.subject().toString();
            Mentioned.in(fact).forEach(entity -> mentions.add(new Mention(entity, subject)));
        }
        if (mentions.isEmpty()) {
            return 0;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(
                    1,
                    Arrays.texts(
                            connection, mentions.stream().map(Mention::entity).toList()));
            insert.setArray(
                    2,
                    Arrays.texts(
                            connection, mentions.stream().map(Mention::subject).toList()));
            return insert.executeUpdate();
        }
    }

    /// Forgets who is noted as mentioned in `subject` beside `entities`. It reads all mentions: they are in the order
    /// of who is mentioned.
    ///
    /// @return how many these were
    public static int retain(Connection connection, Subject subject, Collection<String> entities) throws SQLException {
        String sql = "delete from mention where subject = ? and entity <> all (?)";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setString(1, subject.toString());
            delete.setArray(2, Arrays.texts(connection, entities));
            return delete.executeUpdate();
        }
    }

    /// Who is noted as mentioned, by subject, in the subjects after one and up to another. It reads all mentions, as
    /// {@link #retain}.
    ///
    /// @param after the empty text to begin
    /// @param last null for all that follow
    public static SortedMap<String, Set<String>> bySubject(Connection connection, String after, @Nullable String last)
            throws SQLException {
        String sql = "select subject, entity from mention where subject > ? and (?::text is null or subject <= ?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, after);
            select.setString(2, last);
            select.setString(3, last);
            try (ResultSet result = select.executeQuery()) {
                SortedMap<String, Set<String>> mentions = new TreeMap<>();
                while (result.next()) {
                    mentions.computeIfAbsent(result.getString(1), _ -> new TreeSet<>())
                            .add(result.getString(2));
                }
                return mentions;
            }
        }
    }

    /// The subjects of `topic` in which one of `entities` was ever mentioned, retracted facts included, in order.
    static List<Subject> subjects(Connection connection, Topic topic, Collection<String> entities) throws SQLException {
        String sql = "select distinct subject from mention where entity = any (?) and starts_with (subject, ?)"
                + " order by subject";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(
                    1,
                    Arrays.texts(
                            connection, entities.stream().map(StorableText::of).toList()));
            select.setString(2, new Subject(topic, "").toString());
            return StoredFacts.read(select);
        }
    }

    /// The subjects of `topic` in which anybody was ever mentioned, in order.
    ///
    /// @param limit how many at most
    static List<Subject> subjects(Connection connection, Topic topic, int limit) throws SQLException {
        String sql = "select distinct subject from mention where starts_with (subject, ?) order by subject limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, new Subject(topic, "").toString());
            select.setInt(2, limit);
            return StoredFacts.read(select);
        }
    }
}
