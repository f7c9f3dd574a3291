package dev.roundwire.stream.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The types that a column of a row table may have.
public enum ColumnType {
    TEXT("text", String.class),
    BIGINT("bigint", Long.class),
    INTEGER("integer", Integer.class),
    /// Without scale: what goes in comes out to the digit.
    NUMERIC("numeric", BigDecimal.class),
    DATE("date", LocalDate.class),
    BOOLEAN("boolean", Boolean.class),
    /// Kept to the microsecond.
    INSTANT("timestamptz", Instant.class),
    /// A list of strings without nulls.
    TEXT_ARRAY("text[]", List.class);

    private final String sqlName;
    private final Class<?> javaType;

    ColumnType(String sqlName, Class<?> javaType) {
        this.sqlName = sqlName;
        this.javaType = javaType;
    }

    /// The type's name in PostgreSQL.
    public String sqlName() {
        return sqlName;
    }

    /// What a value of this type is in Java.
    public Class<?> javaType() {
        return javaType;
    }
}
