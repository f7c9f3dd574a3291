package dev.roundwire.ingest.ledger;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.ingest.check.Digest;
import dev.roundwire.ingest.ledger.KeyIndex.Stored;
import dev.roundwire.ingest.ledger.ReservationTable.Inserted;
import dev.roundwire.ingest.ledger.ReservationTable.Reserved;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.sql.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The ledger in SQL. Facts are what the log holds; reservations are what may be on its way there. A reservation is
/// dropped only once its fact is there, so whoever looks for the reservation first and for the fact then misses
/// neither.
final class LedgerTables {
    private static final String SUBJECTS =
            "select source, subject from fact where id = ? order by recorded_at, topic, part, off";
    private static final Standing FREE = new Standing.Free();

    /// A reservation that stood in the way was dropped in the same moment.
    private static final Standing UNCLEAR = new Standing.Underway(false);

    private final Database database;
    private final ReservationTable reservations;

    LedgerTables(Database database, ReservationTable reservations) {
        this.database = database;
        this.reservations = reservations;
    }

    /// Reserves the keys of `claims` as far as they are free. When it returns, the reservations are durable.
    ///
    /// @return how each claim stands, in order; of equal keys the first may be free
    List<Standing> reserve(List<Claim> claims) throws SQLException {
        TreeMap<FactKey, Digest> first = byKey(claims);
        return database.read(connection -> {
            Inserted inserted = reservations.insert(connection, first);
            Set<FactKey> free = inserted.free();
            Map<FactKey, Stored> stored = inserted.stored();
            Map<FactKey, Reserved> reserved = reserved(connection, first.keySet(), free, stored);
            first.forEach((key, digest) -> {
                if (free.contains(key)) {
                    reserved.put(key, new Reserved(digest, false));
                }
            });
            free.removeAll(stored.keySet());
            List<Standing> standings = new ArrayList<>(claims.size());
            for (Claim claim : claims) {
                standings.add(
                        free.remove(claim.key())
                                ? FREE
                                : standing(claim, stored.get(claim.key()), reserved.get(claim.key()), UNCLEAR));
            }
            return standings;
        });
    }

    /// Whether `most` facts of `subject` are stored, or more.
    boolean hasAtLeast(Subject subject, int most) throws SQLException {
        String sql = "select count (*) >= ? from (select from fact where subject = ? limit ?) as first";
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setInt(1, most);
                select.setString(2, subject.toString());
                select.setInt(3, most);
                try (ResultSet result = select.executeQuery()) {
                    return result.next() && result.getBoolean(1);
                }
            }
        });
    }

    /// How `claims` stand, without reserving any.
    List<Standing> look(List<Claim> claims) throws SQLException {
        Set<FactKey> keys = byKey(claims).keySet();
        return database.inTransaction(connection -> {
            Map<FactKey, Reserved> reserved = reservations.find(connection, keys);
            Map<FactKey, Stored> stored = KeyIndex.find(connection, keys);
            return claims.stream()
                    .map(claim -> standing(claim, stored.get(claim.key()), reserved.get(claim.key()), FREE))
                    .toList();
        });
    }

    /// Takes over the reservations of those of `claims` that are abandoned and not in the log, as far as it was read.
    ///
    /// @return their keys
    Set<FactKey> takeOver(List<Claim> claims) throws SQLException {
        return database.inTransaction(connection -> reservations.takeOver(connection, byKey(claims)));
    }

    /// The subjects of the events of `id`, by source. Of one source in several subjects, the first recorded.
    Map<String, Subject> subjects(String id) throws SQLException {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SUBJECTS)) {
                select.setString(1, id);
                try (ResultSet result = select.executeQuery()) {
                    Map<String, Subject> subjects = new TreeMap<>();
                    while (result.next()) {
                        subjects.putIfAbsent(
                                result.getString(1),
                                Subject.parse(result.getString(2)).orElseThrow());
                    }
                    return subjects;
                }
            }
        });
    }

    Map<Partition, Instant> readUpTo() throws SQLException {
        Map<Partition, Instant> times = new HashMap<>();
        database.read(CursorTable::all).forEach((partition, cursor) -> times.put(partition, cursor.recordedAt()));
        return times;
    }

    /// Drops reservations whose facts have been read from the log.
    int dropKept() throws SQLException {
        return database.inTransaction(reservations::dropKept);
    }

    /// Drops the reservations made before `moment` by the database's clock.
    int dropOlderThan(Instant moment) throws SQLException {
        return database.inTransaction(connection -> reservations.dropOlderThan(connection, moment));
    }

    /// The moment `age` ago by the database's clock.
    Instant ago(Duration age) throws SQLException {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select clock_timestamp()");
                    ResultSet result = select.executeQuery()) {
                result.next();
                return result.getObject(1, OffsetDateTime.class).toInstant().minus(age);
            }
        });
    }

    private static Standing standing(
            Claim claim, @Nullable Stored stored, @Nullable Reserved reserved, Standing otherwise) {
        if (stored != null) {
            return stored.of(claim);
        }
        if (reserved == null) {
            return otherwise;
        }
        return reserved.digest().equals(claim.digest())
                ? new Standing.Underway(reserved.abandoned())
                : new Standing.Disputed();
    }

    private Map<FactKey, Reserved> reserved(
            Connection connection, Collection<FactKey> keys, Set<FactKey> free, Map<FactKey, Stored> stored)
            throws SQLException {
        Set<FactKey> unclear = new HashSet<>(keys);
        unclear.removeAll(free);
        unclear.removeAll(stored.keySet());
        return reservations.find(connection, unclear);
    }

    private static TreeMap<FactKey, Digest> byKey(List<Claim> claims) {
        TreeMap<FactKey, Digest> first = new TreeMap<>();
        claims.forEach(claim -> first.putIfAbsent(claim.key(), claim.digest()));
        return first;
    }
}
