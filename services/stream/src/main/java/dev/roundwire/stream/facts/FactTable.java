package dev.roundwire.stream.facts;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.sql.Arrays;
import dev.roundwire.stream.sql.BinaryCopy;
import dev.roundwire.stream.sql.Codes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The table `fact`.
public final class FactTable {
    private static final String COLUMNS = StoredRecord.FACT;

    private static final String MEND = "insert into fact (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (subject, source, id) do update set topic = excluded.topic, part = excluded.part,"
            + " off = excluded.off, recorded_at = excluded.recorded_at, type = excluded.type, time = excluded.time,"
            + " extensions = excluded.extensions, payload = excluded.payload where excluded.off < fact.off";

    private FactTable() {}

    /// A fact to be stored.
    public record New(Reading.Decoded reading, Instant recordedAt) {
        public RecordedFact fact() {
            return new RecordedFact(reading.fact(), reading.record().at(), recordedAt);
        }
    }

    /// By what a fact is told from others.
    public record Key(Subject subject, FactKey fact) {
        public static Key of(Fact fact) {
            return new Key(fact.subject(), fact.key());
        }
    }

    /// Stores facts, none of which is there yet.
    public static void insert(Connection connection, Collection<New> facts) throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        BinaryCopy copy = new BinaryCopy(11);
        facts.forEach(fact -> write(copy, fact));
        copy.send(connection, "copy fact (" + COLUMNS + ") from stdin (format binary)");
    }

    /// Stores facts that couldn't be read when they came. One of them that has been reported again meanwhile takes
    /// its place back: the first record counts.
    public static void mend(Connection connection, Collection<New> facts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MEND)) {
            for (New fact : facts) {
                set(insert, fact);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// The partitions in which records of `subjects` lie.
    public static Set<Partition> partitions(Connection connection, Collection<Subject> subjects) throws SQLException {
        String sql = "select topic, part from fact where subject = any (?)"
                + " union select topic, part from undecodable where subject = any (?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Array wanted = Arrays.texts(connection, subjects);
            select.setArray(1, wanted);
            select.setArray(2, wanted);
            try (ResultSet result = select.executeQuery()) {
                Set<Partition> partitions = new TreeSet<>();
                while (result.next()) {
                    partitions.add(new Partition(Codes.topic(result.getInt(1)), result.getInt(2)));
                }
                return partitions;
            }
        }
    }

    /// Those of `keys` under which a fact is stored.
    public static Set<Key> stored(Connection connection, Collection<Key> keys) throws SQLException {
        String sql = "select at from unnest (?::text[], ?::text[], ?::text[]) with ordinality"
                + " as wanted (subject, source, id, at) join fact using (subject, source, id)";
        List<Key> wanted = List.copyOf(keys);
        Set<Key> stored = new HashSet<>();
        if (wanted.isEmpty()) {
            return stored;
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            setKeys(connection, select, wanted);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    stored.add(wanted.get(result.getInt(1) - 1));
                }
                return stored;
            }
        }
    }

    private static void setKeys(Connection connection, PreparedStatement select, List<Key> keys) throws SQLException {
        select.setArray(
                1, Arrays.texts(connection, keys.stream().map(Key::subject).toList()));
        select.setArray(
                2,
                Arrays.texts(
                        connection,
                        keys.stream().map(key -> key.fact().source()).toList()));
        select.setArray(
                3,
                Arrays.texts(
                        connection, keys.stream().map(key -> key.fact().id()).toList()));
    }

    /// Where the facts lie that have the subjects and keys of `facts`; those that aren't stored are left out.
    public static Map<Fact, LogOffset> places(Connection connection, Collection<Fact> facts) throws SQLException {
        String sql = "select at, topic, part, off from unnest (?::text[], ?::text[], ?::text[]) with ordinality"
                + " as wanted (subject, source, id, at) join fact using (subject, source, id)";
        List<Fact> wanted = List.copyOf(facts);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            setKeys(connection, select, wanted.stream().map(Key::of).toList());
            try (ResultSet result = select.executeQuery()) {
                Map<Fact, LogOffset> places = new HashMap<>();
                while (result.next()) {
                    places.put(
                            wanted.get(result.getInt(1) - 1),
                            new LogOffset(Codes.topic(result.getInt(2)), result.getInt(3), result.getLong(4)));
                }
                return places;
            }
        }
    }

    private static void set(PreparedStatement insert, New stored) throws SQLException {
        Fact fact = stored.reading().fact();
        LogOffset at = stored.reading().record().at();
        insert.setInt(1, Codes.of(at.topic()));
        insert.setInt(2, at.partition());
        insert.setLong(3, at.offset());
        insert.setObject(4, stored.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setString(5, fact.subject().toString());
        insert.setString(6, fact.key().source());
        insert.setString(7, fact.key().id());
        insert.setString(8, fact.type().wireName());
        insert.setString(9, fact.time().toString());
        insert.setString(10, extensions(fact));
        insert.setBytes(11, stored.reading().record().value());
    }

    private static @Nullable String extensions(Fact fact) {
        return fact.extensions().isEmpty() ? null : TextMap.write(fact.extensions());
    }

    private static void write(BinaryCopy copy, New stored) {
        Fact fact = stored.reading().fact();
        LogOffset at = stored.reading().record().at();
        copy.row()
                .int2(Codes.of(at.topic()))
                .int2(at.partition())
                .int8(at.offset())
                .instant(stored.recordedAt())
                .text(fact.subject().toString())
                .text(fact.key().source())
                .text(fact.key().id())
                .text(fact.type().wireName())
                .text(fact.time().toString())
                .text(extensions(fact))
                .bytes(stored.reading().record().value());
    }
}
