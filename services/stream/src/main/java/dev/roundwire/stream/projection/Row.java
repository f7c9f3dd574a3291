package dev.roundwire.stream.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row as a fold makes it: values in the order of its table's keys, then columns. Values are brought to the form in
/// which PostgreSQL gives them back, so that a row that was stored equals the row that was made.
public final class Row {
    private static final int FIRST_YEAR = -4000;
    private static final int LAST_YEAR = 9999;
    /// PostgreSQL's own limits. The driver doesn't check them: it writes another number.
    private static final int MOST_DIGITS = 131_072;
    private static final int MOST_DECIMALS = 16_383;

    private final Table table;
    private final List<Object> key;
    private final List<@Nullable Object> values;

    private Row(Table table, List<Object> key, List<@Nullable Object> values) {
        this.table = table;
        this.key = key;
        this.values = values;
    }

    static Row of(Table table, @Nullable Object[] given) {
        int keys = table.keys().size();
        if (given.length != keys + table.columns().size()) {
            throw new IllegalArgumentException(
                    "row of " + table.name() + ": " + given.length + " values for " + table.all());
        }
        List<Object> key = new ArrayList<>(keys);
        List<@Nullable Object> values = new ArrayList<>(table.columns().size());
        for (int i = 0; i < keys; i++) {
            key.add(keyValue(table, table.keys().get(i), given[i]));
        }
        for (int i = 0; i < table.columns().size(); i++) {
            values.add(value(table, table.columns().get(i), given[keys + i]));
        }
        return new Row(table, Collections.unmodifiableList(key), Collections.unmodifiableList(values));
    }

    public Table table() {
        return table;
    }

    /// What tells the row apart among those of its subject and level.
    public List<Object> key() {
        return key;
    }

    /// The values of the columns that aren't keys.
    public List<@Nullable Object> values() {
        return values;
    }

    /// The key by column.
    public Map<String, Object> keyByName() {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            named.put(table.keys().get(i).name(), key.get(i));
        }
        return named;
    }

    /// The values of the columns that aren't keys, by column.
    public Map<String, @Nullable Object> valuesByName() {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(table.columns().get(i).name(), values.get(i));
        }
        return named;
    }

    private static Object keyValue(Table table, Column column, @Nullable Object given) {
        Object value = value(table, column, given);
        if (value == null) {
            throw new IllegalArgumentException("row of " + table.name() + ": key " + column.name() + " is null");
        }
        return value;
    }

    private static @Nullable Object value(Table table, Column column, @Nullable Object given) {
        if (given == null) {
            return null;
        }
        if (!column.type().javaType().isInstance(given)) {
            throw new IllegalArgumentException("row of " + table.name() + ": " + column.name() + " must be "
                    + column.type() + ", is " + given.getClass().getName());
        }
        return switch (column.type()) {
            case TEXT -> StorableText.of((String) given);
            case NUMERIC -> plain((BigDecimal) given);
            case DATE -> storable((LocalDate) given);
            case INSTANT -> storable((Instant) given);
            case TEXT_ARRAY ->
                ((List<?>) given)
                        .stream()
                                .map(element -> StorableText.of((String) element))
                                .toList();
            case BIGINT, INTEGER, BOOLEAN -> given;
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number.scale() > MOST_DECIMALS || (long) number.precision() - number.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("a number of " + number.precision() + " digits, " + number.scale()
                    + " of them decimals, is longer than what can be stored");
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static LocalDate storable(LocalDate date) {
        if (date.getYear() > LAST_YEAR || date.getYear() < FIRST_YEAR) {
            throw new IllegalArgumentException("date " + date + " lies outside the years that can be stored");
        }
        return date;
    }

    private static Instant storable(Instant instant) {
        storable(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row
                && table.name().equals(row.table.name())
                && key.equals(row.key)
                && values.equals(row.values);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + values.hashCode();
    }

    @Override
    public String toString() {
        return table.name() + key + values;
    }
}
