package dev.roundwire.stream.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.projection.ColumnType;
import dev.roundwire.stream.projection.Level;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.testing.ThrowawayPostgres;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowTableTest {
    private static final Subject SUBJECT = Subject.company("acme");
    private static final Table EVERYTHING = Table.named("everything")
            .key("t", ColumnType.TEXT)
            .key("l", ColumnType.BIGINT)
            .column("i", ColumnType.INTEGER)
            .column("n", ColumnType.NUMERIC)
            .column("d", ColumnType.DATE)
            .column("b", ColumnType.BOOLEAN)
            .column("z", ColumnType.INSTANT)
            .column("a", ColumnType.TEXT_ARRAY);

    private ThrowawayPostgres postgres;
    private Database database;

    @BeforeAll
    void startPostgres() throws Exception {
        postgres = new ThrowawayPostgres();
        database = new Database(postgres.dataSource("public"), "public");
        database.run(connection -> connection.createStatement().execute("""
                create table everything (
                    subject text, level smallint, level_to smallint, deleted boolean, incomplete boolean,
                    fold_version integer, topic smallint, part smallint, off bigint,
                    t text, l bigint, i integer, n numeric, d date, b boolean, z timestamptz, a text[])"""));
    }

    @AfterAll
    void stopPostgres() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void empty() throws Exception {
        database.run(connection -> connection.createStatement().execute("truncate everything"));
    }

    @Test
    void whatWasStoredComesBackAsItWasMade() throws Exception {
        List<StoredRow> rows = List.of(
                row("plain", 1, 2, new BigDecimal("3.50"), LocalDate.of(2023, 6, 29), true, "a", "b"),
                row("最", Long.MIN_VALUE, Integer.MAX_VALUE, new BigDecimal("-0.0000000001"), null, false),
                row(
                        "\"quoted\\\n\t",
                        Long.MAX_VALUE,
                        0,
                        new BigDecimal("1E+30"),
                        LocalDate.of(1636, 10, 28),
                        false,
                        ""),
                row(
                        "",
                        0,
                        -1,
                        new BigDecimal("12345678901234567890.1234567890"),
                        LocalDate.of(9999, 12, 31),
                        true,
                        "{,}"),
                row("zero", 5, 0, new BigDecimal("0.00"), LocalDate.of(0, 1, 1), true, "NULL", "\"", "\\"),
                stored(EVERYTHING.row("nulls", 7L, null, null, null, null, null, null)));

        database.run(connection -> new RowTable(EVERYTHING).insert(connection, rows));

        assertEquals(sorted(rows), sorted(all()));
    }

    @Test
    void aChangedRowIsStoredInItsPlaceAndNoOther() throws Exception {
        StoredRow before = row("changing", 1, 1, BigDecimal.ONE, null, true);
        StoredRow other = row("changing", 2, 1, BigDecimal.ONE, null, true);
        StoredRow after = row("changing", 1, 9, BigDecimal.TEN, null, false, "now");
        RowTable table = new RowTable(EVERYTHING);
        database.run(connection -> table.insert(connection, List.of(before, other)));

        database.run(connection -> table.update(connection, List.of(after)));

        assertEquals(sorted(List.of(after, other)), sorted(all()));
    }

    private List<StoredRow> all() throws Exception {
        return database.inTransaction(connection -> new RowTable(EVERYTHING).of(connection, Set.of(SUBJECT)));
    }

    private static StoredRow row(String t, long l, int i, BigDecimal n, @Nullable LocalDate d, boolean b, String... a) {
        return stored(EVERYTHING.row(t, l, i, n, d, b, Instant.parse("2026-11-24T07:00:00.123456Z"), List.of(a)));
    }

    private static StoredRow stored(Row row) {
        return new StoredRow(
                SUBJECT,
                new Level(Confidence.REPORTED, Confidence.RUMOURED),
                row,
                false,
                true,
                3,
                new LogOffset(Topic.COMPANIES, 11, 1L << 40));
    }

    private static List<StoredRow> sorted(List<StoredRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.row().toString()))
                .toList();
    }
}
