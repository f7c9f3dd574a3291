package dev.roundwire.stream.generation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.sql.Identifier;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a schema says of the rebuild that made it, so that others can go on with it: kept as the schema's comment,
/// which goes where the schema goes.
final class RebuildMark {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RebuildMark() {}

    private record Kept(
            Rebuild.State state,
            Rebuild.From from,
            int foldVersion,
            int recordsPerSecond,
            String startedAt,
            @Nullable String finishedAt,
            @Nullable String error) {
        static Kept of(Rebuild rebuild) {
            Instant finishedAt = rebuild.finishedAt();
            return new Kept(
                    rebuild.state(),
                    rebuild.from(),
                    rebuild.foldVersion(),
                    rebuild.recordsPerSecond(),
                    rebuild.startedAt().toString(),
                    finishedAt == null ? null : finishedAt.toString(),
                    rebuild.error());
        }

        Rebuild rebuild() {
            return new Rebuild(
                    state,
                    from,
                    foldVersion,
                    recordsPerSecond,
                    Instant.parse(startedAt),
                    finishedAt == null ? null : Instant.parse(finishedAt),
                    Position.START,
                    0,
                    null,
                    error);
        }
    }

    /// The rebuild that made `schema`; empty where there is no such schema, or no rebuild made it.
    static Optional<Rebuild> of(Connection connection, String schema) throws SQLException {
        String sql = "select obj_description (to_regnamespace (?), 'pg_namespace')";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, Identifier.quoted(schema));
            try (ResultSet result = select.executeQuery()) {
                String comment = result.next() ? result.getString(1) : null;
                return comment == null ? Optional.empty() : parse(comment);
            }
        }
    }

    private static Optional<Rebuild> parse(String comment) {
        try {
            return Optional.of(JSON.readValue(comment, Kept.class).rebuild());
        } catch (JsonProcessingException somebodyElsesComment) {
            return Optional.empty();
        }
    }

    static void put(Connection connection, String schema, Rebuild rebuild) throws SQLException {
        String sql = "select format ('comment on schema %I is %L', ?::text, ?::text)";
        try (PreparedStatement format = connection.prepareStatement(sql)) {
            format.setString(1, schema);
            format.setString(2, JSON.writeValueAsString(Kept.of(rebuild)));
            try (ResultSet result = format.executeQuery();
                    Statement comment = connection.createStatement()) {
                result.next();
                comment.execute(result.getString(1));
            }
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
