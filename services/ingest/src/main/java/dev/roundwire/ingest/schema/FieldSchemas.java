package dev.roundwire.ingest.schema;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import dev.roundwire.contract.rule.Bcp47;
import dev.roundwire.contract.rule.Fraction;
import dev.roundwire.contract.rule.Id;
import dev.roundwire.contract.rule.Iso3166;
import dev.roundwire.contract.rule.Iso4217;
import dev.roundwire.contract.rule.Iso8601Duration;
import dev.roundwire.contract.rule.Uri;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the contract's own constraints mean in a JSON Schema.
final class FieldSchemas {
    private static final Map<Class<? extends Annotation>, String> PATTERNS = Map.of(
            Id.class, "^(?!\\.{1,2}$)[A-Za-z0-9._:-]{1,128}$",
            Iso4217.class, "^[A-Z]{3}$",
            Iso3166.class, "^[A-Z]{2,3}$",
            Bcp47.class, "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
            Iso8601Duration.class, "^P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$");

    private FieldSchemas() {}

    static @Nullable String pattern(FieldScope field) {
        return PATTERNS.entrySet().stream()
                .filter(entry -> carries(field, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String format(FieldScope field) {
        return carries(field, Uri.class) ? "uri-reference" : null;
    }

    static @Nullable BigDecimal minimum(FieldScope field) {
        return carries(field, Fraction.class) ? BigDecimal.ZERO : null;
    }

    static @Nullable BigDecimal maximum(FieldScope field) {
        return carries(field, Fraction.class) ? BigDecimal.ONE : null;
    }

    /// The types that a field takes: where the reader lets a single value stand for a list of one, that too.
    static @Nullable List<ResolvedType> types(FieldScope field) {
        return takesASingleValue(field) ? List.of(field.getType(), field.getContainerItemType()) : null;
    }

    /// A single text that stands for a list of one may be as long as an item, not as a list may have items.
    static void single(ObjectNode schema, FieldScope field) {
        Size size = field.getContainerItemAnnotation(Size.class);
        if (takesASingleValue(field) && field.getType().isInstanceOf(String.class) && size != null) {
            schema.put("maxLength", size.max());
        }
    }

    private static boolean takesASingleValue(FieldScope field) {
        JsonFormat format = field.isFakeContainerItemScope() ? null : field.getAnnotation(JsonFormat.class);
        return format != null && List.of(format.with()).contains(JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
    }

    private static boolean carries(FieldScope field, Class<? extends Annotation> constraint) {
        return (field.isFakeContainerItemScope()
                        ? field.getContainerItemAnnotation(constraint)
                        : field.getAnnotation(constraint))
                != null;
    }
}
