package dev.roundwire.stream.sql;

import dev.roundwire.stream.projection.ColumnType;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Values of row tables, into COPY and out of results.
final class ColumnCodec {
    private ColumnCodec() {}

    @SuppressWarnings("unchecked")
    static void write(BinaryCopy copy, ColumnType type, @Nullable Object value) {
        if (value == null) {
            copy.nothing();
            return;
        }
        switch (type) {
            case TEXT -> copy.text((String) value);
            case BIGINT -> copy.int8((Long) value);
            case INTEGER -> copy.int4((Integer) value);
            case NUMERIC -> copy.numeric((BigDecimal) value);
            case DATE -> copy.date((LocalDate) value);
            case BOOLEAN -> copy.bool((Boolean) value);
            case INSTANT -> copy.instant((Instant) value);
            case TEXT_ARRAY -> copy.texts((List<String>) value);
        }
    }

    static @Nullable Object read(ResultSet result, int index, ColumnType type) throws SQLException {
        return switch (type) {
            case TEXT -> result.getString(index);
            case BIGINT -> result.getObject(index, Long.class);
            case INTEGER -> result.getObject(index, Integer.class);
            case NUMERIC -> result.getBigDecimal(index);
            case DATE -> result.getObject(index, LocalDate.class);
            case BOOLEAN -> result.getObject(index, Boolean.class);
            case INSTANT -> instant(result.getObject(index, OffsetDateTime.class));
            case TEXT_ARRAY -> texts(result.getArray(index));
        };
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
        return value == null ? null : value.toInstant();
    }

    private static @Nullable List<String> texts(@Nullable Array value) throws SQLException {
        return value == null ? null : List.of((String[]) value.getArray());
    }
}
