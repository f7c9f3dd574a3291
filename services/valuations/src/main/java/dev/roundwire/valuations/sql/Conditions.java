package dev.roundwire.valuations.sql;

import dev.roundwire.valuations.CompanyFilter;
import dev.roundwire.valuations.Sorting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions of a query, joined by `and`.
final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    String text() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Conditions with(String condition) {
        conditions.add(condition);
        return this;
    }

    /// Nothing where the value is null.
    Conditions with(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    Conditions withFilter(CompanyFilter filter) {
        with("locate(:name, search) > 0", "name", filter.name());
        with("country = :country", "country", filter.country());
        with(
                "status = :status",
                "status",
                filter.status() == null ? null : filter.status().wire());
        with("array_position(fieldKeys, :field) > 0", "field", filter.field());
        return filter.valued() ? with("latestSource is not null") : this;
    }

    /// What comes after `place`, unknown values being last whatever the direction.
    Conditions withPlace(Sorting sorting, Sorting.@Nullable Place place) {
        if (place == null) {
            return this;
        }
        String key = sorting.key().attribute();
        parameters.put("id", place.id());
        if (place.value() == null) {
            return with("(" + key + " is null and id > :id)");
        }
        String further = sorting.descending() ? " < " : " > ";
        parameters.put("value", place.value());
        return with("(" + key + further + ":value or " + key + " is null or (" + key + " = :value and id > :id))");
    }
}
