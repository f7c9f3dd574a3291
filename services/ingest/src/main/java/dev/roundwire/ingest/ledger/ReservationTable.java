package dev.roundwire.ingest.ledger;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.ingest.check.Digest;
import dev.roundwire.stream.sql.Arrays;
import dev.roundwire.stream.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
            insert into %s (id, source, digest)
            select * from unnest (?::text[], ?::text[], ?::bytea[])
            on conflict do nothing returning id, source""";
    private static final String SELECT = """
            select id, source, digest
            from unnest (?::text[], ?::text[]) as wanted (id, source) join %s using (id, source)""";
    private static final String REFRESH = """
            insert into %s as reservation (id, source, digest) values (?, ?, ?)
            on conflict (id, source) do update set reserved_at = clock_timestamp()
            where reservation.digest = excluded.digest""";
    private static final String DROP_KEPT = """
            delete from %s as reservation using fact
            where fact.id = reservation.id and fact.source = reservation.source
              and reserved_at < clock_timestamp() - interval '1 second'""";
    private static final String DROP_OLDER = "delete from %s where reserved_at < ?";

    private final String table;

    /// @param generation the schema of the ledger's tables
    ReservationTable(String generation) {
        this.table = Identifier.quoted(generation + "_reservations") + ".reservation";
    }

    /// Reserves those keys that nobody has, and returns them. Keys go in sorted: transactions that reserve the same ones
    /// wait for each other instead of deadlocking.
    Set<FactKey> insert(Connection connection, SortedMap<FactKey, Digest> claims) throws SQLException {
        try (PreparedStatement insert = prepare(connection, INSERT)) {
            setKeys(connection, insert, claims.keySet());
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", claims.values().stream().map(Digest::bytes).toArray(byte[][]::new)));
            try (ResultSet result = insert.executeQuery()) {
                Set<FactKey> reserved = new HashSet<>();
                while (result.next()) {
                    reserved.add(key(result));
                }
                return reserved;
            }
        }
    }

    /// The digests under which `keys` are reserved, as far as they are.
    Map<FactKey, Digest> find(Connection connection, Collection<FactKey> keys) throws SQLException {
        Map<FactKey, Digest> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        try (PreparedStatement select = prepare(connection, SELECT)) {
            setKeys(connection, select, keys);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    found.put(key(result), Digest.ofBytes(result.getBytes(3)));
                }
                return found;
            }
        }
    }

    /// Takes over the reservation of a writer that seems to have died.
    int takeOver(Connection connection, Claim claim) throws SQLException {
        try (PreparedStatement refresh = prepare(connection, REFRESH)) {
            refresh.setString(1, claim.key().id());
            refresh.setString(2, claim.key().source());
            refresh.setBytes(3, claim.digest().bytes());
            return refresh.executeUpdate();
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

    private static void setKeys(Connection connection, PreparedStatement statement, Collection<FactKey> keys)
            throws SQLException {
        statement.setArray(
                1, Arrays.texts(connection, keys.stream().map(FactKey::id).toList()));
        statement.setArray(
                2, Arrays.texts(connection, keys.stream().map(FactKey::source).toList()));
    }

    private static FactKey key(ResultSet result) throws SQLException {
        return new FactKey(result.getString(2), result.getString(1));
    }
}
