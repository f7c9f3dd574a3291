package dev.roundwire.stream.sql;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/// Rows in PostgreSQL's binary COPY format, gathered in memory and sent at once.
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
    private static final Instant INSTANT_ZERO = Instant.parse("2000-01-01T00:00:00Z");
    private static final int TEXT_OID = 25;

    private final Buffer bytes = new Buffer();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final int fields;
    private int rows;

    /// @param fields how many values each row has
    public BinaryCopy(int fields) {
        this.fields = fields;
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    /// Begins a row; its values follow, as many as there are fields.
    public BinaryCopy row() {
        rows++;
        return write(() -> out.writeShort(fields));
    }

    public boolean isEmpty() {
        return rows == 0;
    }

    public BinaryCopy nothing() {
        return write(() -> out.writeInt(-1));
    }

    public BinaryCopy text(@Nullable String value) {
        return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopy bytes(byte @Nullable [] value) {
        return value == null
                ? nothing()
                : write(() -> {
                    out.writeInt(value.length);
                    out.write(value);
                });
    }

    public BinaryCopy int2(int value) {
        return write(() -> {
            out.writeInt(Short.BYTES);
            out.writeShort(value);
        });
    }

    public BinaryCopy int4(int value) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    public BinaryCopy int8(long value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
        });
    }

    public BinaryCopy bool(boolean value) {
        return write(() -> {
            out.writeInt(1);
            out.writeByte(value ? 1 : 0);
        });
    }

    public BinaryCopy numeric(BigDecimal value) {
        return bytes(ByteConverter.numeric(value));
    }

    public BinaryCopy date(LocalDate value) {
        return int4(Math.toIntExact(ChronoUnit.DAYS.between(DAY_ZERO, value)));
    }

    public BinaryCopy instant(Instant value) {
        return int8(ChronoUnit.MICROS.between(INSTANT_ZERO, value));
    }

    /// A one-dimensional array without nulls.
    public BinaryCopy texts(List<String> values) {
        List<byte[]> elements = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        int header = elements.isEmpty() ? 3 : 5;
        int content = elements.stream()
                .mapToInt(element -> Integer.BYTES + element.length)
                .sum();
        write(() -> {
            out.writeInt(Math.addExact(header * Integer.BYTES, content));
            out.writeInt(elements.isEmpty() ? 0 : 1);
            out.writeInt(0);
            out.writeInt(TEXT_OID);
            if (!elements.isEmpty()) {
                out.writeInt(elements.size());
                out.writeInt(1);
            }
        });
        elements.forEach(this::bytes);
        return this;
    }

    /// Sends the rows; `copy` is the statement, e.g. `copy fact (…) from stdin (format binary)`.
    public void send(Connection connection, String copy) throws SQLException {
        write(() -> out.writeShort(-1));
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            in.writeToCopy(bytes.array(), 0, bytes.size());
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    private interface Write {
        void run() throws IOException;
    }

    private BinaryCopy write(Write write) {
        try {
            write.run();
            return this;
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static final class Buffer extends ByteArrayOutputStream {
        byte[] array() {
            return buf;
        }
    }
}
