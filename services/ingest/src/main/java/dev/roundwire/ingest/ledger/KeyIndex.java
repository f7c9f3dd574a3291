package dev.roundwire.ingest.ledger;

import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position;
import dev.roundwire.ingest.Receipt;
import dev.roundwire.ingest.check.Digest;
import dev.roundwire.stream.sql.Arrays;
import dev.roundwire.stream.sql.Codes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds stored facts by key, whatever their subject.
final class KeyIndex {
    /// By the ids and the sources wanted.
    static final String SELECT = """
            select id, source, topic, part, off, recorded_at, subject, type, payload
            from unnest (?::text[], ?::text[]) as wanted (id, source) join fact using (id, source)
            order by recorded_at desc, off desc""";

    private KeyIndex() {}

    /// A fact that the log holds.
    ///
    /// @param digest null where this version can't read it, so that whatever it can read is something else
    record Stored(Receipt receipt, @Nullable Digest digest) {
        Standing of(Claim claim) {
            return digest != null && digest.equals(claim.digest()) ? new Standing.Kept(receipt) : new Standing.Taken();
        }
    }

    /// What is stored under `keys`. Of several facts of one key, in different subjects, the first recorded.
    static Map<FactKey, Stored> find(Connection connection, Collection<FactKey> keys) throws SQLException {
        List<FactKey> wanted = List.copyOf(keys);
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(
                    1, Arrays.texts(connection, wanted.stream().map(FactKey::id).toList()));
            select.setArray(
                    2,
                    Arrays.texts(
                            connection, wanted.stream().map(FactKey::source).toList()));
            try (ResultSet result = select.executeQuery()) {
                return read(result);
            }
        }
    }

    /// What the query has found.
    static Map<FactKey, Stored> read(ResultSet result) throws SQLException {
        Map<FactKey, Stored> found = new HashMap<>();
        while (result.next()) {
            found.put(new FactKey(result.getString(2), result.getString(1)), stored(result));
        }
        return found;
    }

    private static Stored stored(ResultSet result) throws SQLException {
        String type = result.getString(8);
        Receipt receipt = new Receipt(
                result.getString(1),
                result.getString(2),
                type,
                result.getString(7),
                Position.of(new LogOffset(Codes.topic(result.getInt(3)), result.getInt(4), result.getLong(5))),
                result.getObject(6, OffsetDateTime.class).toInstant(),
                Receipt.Status.DUPLICATE);
        return new Stored(receipt, digest(type, result.getBytes(9)));
    }

    /// The digest of a fact, made from its record as it was when it was posted.
    private static @Nullable Digest digest(String type, byte[] payload) {
        EventType known = EventType.ofWireName(type).orElse(null);
        if (known == null) {
            return null;
        }
        try {
            EventJson.Read read = EventJson.readLeniently(known, EventJson.tree(payload));
            Event event = read.event();
            return event == null || !read.faults().isEmpty() ? null : Digest.of(event);
        } catch (IOException | UncheckedIOException unreadable) {
            return null;
        }
    }
}
