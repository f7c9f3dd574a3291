package dev.roundwire.ingest.ledger;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.ingest.check.Digest;
import dev.roundwire.ingest.ledger.KeyIndex.Stored;
import dev.roundwire.stream.sql.Arrays;
import dev.roundwire.stream.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/// The table `reservation`. It can't be made from the log, so it stands in a schema of its own beside the generations,
/// and a swap leaves it as it is.
final class ReservationTable {
    private static final String INSERT = """
            insert into %s (instance, id, source, digest)
            select ?, claim.* from unnest (?::text[], ?::text[], ?::bytea[]) as claim
            on conflict do nothing returning id, source; """;
    private static final String SELECT = """
            select id, source, digest, instance = ? or reserved_at < clock_timestamp() - ? * interval '1 millisecond'
            from unnest (?::text[], ?::text[]) as wanted (id, source) join %s using (id, source)""";
    private static final String TAKE_OVER = """
            with abandoned as (
              select id, source
              from %1$s join unnest (?::text[], ?::text[], ?::bytea[]) as claim (id, source, digest)
                using (id, source, digest)
              where (instance = ? or reserved_at < clock_timestamp() - ? * interval '1 millisecond')
                and not exists (select from fact where fact.id = claim.id and fact.source = claim.source)
              order by id, source for update of reservation)
            update %1$s set instance = ?, reserved_at = clock_timestamp()
            from abandoned where reservation.id = abandoned.id and reservation.source = abandoned.source
            returning reservation.id, reservation.source""";
    /// Looks each key up in the index: a join would read all facts, of which there may be any number.
    private static final String DROP_KEPT = """
            delete from %s
            where reserved_at < clock_timestamp() - interval '1 second'
              and exists (select from fact where fact.id = reservation.id and fact.source = reservation.source offset 0)""";
    private static final String DROP_OLDER = "delete from %s where reserved_at < ?";

    private final String table;
    private final String instance;
    private final Duration lifetime;

    /// @param generation the schema of the ledger's tables
    /// @param instance in whose name reservations are made
    /// @param lifetime after how long what another instance has reserved can't be on its way any more
    ReservationTable(String generation, String instance, Duration lifetime) {
        this.table = Identifier.quoted(generation + "_reservations") + ".reservation";
        this.instance = instance;
        this.lifetime = lifetime;
    }

    /// What is reserved under a key.
    ///
    /// @param abandoned whether nobody can be writing it any more, unless this instance does
    record Reserved(Digest digest, boolean abandoned) {}

    /// What came of an insert.
    ///
    /// @param free the keys that nobody had reserved
    /// @param stored what the log holds under the keys, looked up after the insert
    record Inserted(Set<FactKey> free, Map<FactKey, Stored> stored) {}

    /// Reserves those keys that nobody has, durably, and looks then which facts are stored. Both go to the database
    /// at once, and are one transaction. Keys go in sorted: transactions that reserve the same ones wait for each
    /// other instead of deadlocking.
    ///
    /// @param connection outside of a transaction
    Inserted insert(Connection connection, SortedMap<FactKey, Digest> claims) throws SQLException {
        try (PreparedStatement both = prepare(connection, INSERT + KeyIndex.SELECT)) {
            both.setString(1, instance);
            setKeys(connection, both, 2, claims.keySet());
            setDigests(connection, both, 4, claims.values());
            setKeys(connection, both, 5, claims.keySet());
            both.execute();
            Set<FactKey> free = keys(both.getResultSet());
            both.getMoreResults();
            return new Inserted(free, KeyIndex.read(both.getResultSet()));
        }
    }

    /// What is reserved under `keys`, as far as they are reserved.
    Map<FactKey, Reserved> find(Connection connection, Collection<FactKey> keys) throws SQLException {
        Map<FactKey, Reserved> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        try (PreparedStatement select = prepare(connection, SELECT)) {
            select.setString(1, instance);
            select.setLong(2, lifetime.toMillis());
            setKeys(connection, select, 3, keys);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    found.put(key(result), new Reserved(Digest.ofBytes(result.getBytes(3)), result.getBoolean(4)));
                }
                return found;
            }
        }
    }

    /// Makes reservations of the same content that are abandoned this instance's own, as if made anew, and returns
    /// their keys. Those whose facts have been read from the log aren't.
    Set<FactKey> takeOver(Connection connection, SortedMap<FactKey, Digest> claims) throws SQLException {
        try (PreparedStatement update = prepare(connection, TAKE_OVER)) {
            setKeys(connection, update, 1, claims.keySet());
            setDigests(connection, update, 3, claims.values());
            update.setString(4, instance);
            update.setLong(5, lifetime.toMillis());
            update.setString(6, instance);
            try (ResultSet taken = update.executeQuery()) {
                return keys(taken);
            }
        }
    }

    /// Drops reservations whose facts have been read from the log.
    int dropKept(Connection connection) throws SQLException {
        try (PreparedStatement delete = prepare(connection, DROP_KEPT)) {
            return delete.executeUpdate();
        }
    }

    /// Drops the reservations made before `moment` by the database's clock.
    int dropOlderThan(Connection connection, Instant moment) throws SQLException {
        try (PreparedStatement delete = prepare(connection, DROP_OLDER)) {
            delete.setObject(1, moment.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(sql.formatted(table));
    }

    private static void setKeys(Connection connection, PreparedStatement statement, int at, Collection<FactKey> keys)
            throws SQLException {
        statement.setArray(
                at, Arrays.texts(connection, keys.stream().map(FactKey::id).toList()));
        statement.setArray(
                at + 1,
                Arrays.texts(connection, keys.stream().map(FactKey::source).toList()));
    }

    private static void setDigests(
            Connection connection, PreparedStatement statement, int at, Collection<Digest> digests)
            throws SQLException {
        statement.setArray(
                at,
                connection.createArrayOf(
                        "bytea", digests.stream().map(Digest::bytes).toArray(byte[][]::new)));
    }

    private static Set<FactKey> keys(ResultSet result) throws SQLException {
        Set<FactKey> keys = new HashSet<>();
        while (result.next()) {
            keys.add(key(result));
        }
        return keys;
    }

    private static FactKey key(ResultSet result) throws SQLException {
        return new FactKey(result.getString(2), result.getString(1));
    }
}
