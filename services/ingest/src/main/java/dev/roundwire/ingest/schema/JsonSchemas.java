package dev.roundwire.ingest.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfig;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.value.Money;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The JSON Schema (2020-12) of the data of each type of event, generated from the record that reads it.
public final class JsonSchemas {
    private final Map<EventType, ObjectNode> schemas;

    private JsonSchemas(Map<EventType, ObjectNode> schemas) {
        this.schemas = schemas;
    }

    public static JsonSchemas generated() {
        SchemaGenerator generator = new SchemaGenerator(configuration());
        Map<EventType, ObjectNode> schemas = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            schemas.put(type, generated(generator, type));
        }
        return new JsonSchemas(Collections.unmodifiableMap(schemas));
    }

    public ObjectNode of(EventType type) {
        return Objects.requireNonNull(schemas.get(type)).deepCopy();
    }

    private static ObjectNode generated(SchemaGenerator generator, EventType type) {
        ObjectNode body = generator.generateSchema(type.recordType());
        ObjectNode schema = body.objectNode();
        schema.set("$schema", body.get("$schema"));
        schema.put("$id", type.schemaPath());
        schema.put("title", type.wireName());
        ObjectNode rest = body.without("$schema");
        schema.setAll(rest);
        return schema;
    }

    private static SchemaGeneratorConfig configuration() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(new JakartaValidationModule(JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED))
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.PLAIN_DEFINITION_KEYS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        Descriptions descriptions = new Descriptions();
        builder.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withDescriptionResolver(
                        scope -> descriptions.of(scope.getType().getErasedType()))
                .withCustomDefinitionProvider((type, context) -> scalar(type.getErasedType(), descriptions))
                .withTypeAttributeOverride((schema, scope, context) -> {
                    if (scope.getType().getErasedType() == Money.class) {
                        schema.set("oneOf", amountOrBounds(schema));
                    }
                });
        builder.forFields()
                .withDescriptionResolver(field -> field.isFakeContainerItemScope()
                        ? null
                        : descriptions.of(field.getDeclaringType().getErasedType(), field.getDeclaredName()))
                .withStringPatternResolver(FieldSchemas::pattern)
                .withStringFormatResolver(FieldSchemas::format)
                .withNumberInclusiveMinimumResolver(FieldSchemas::minimum)
                .withNumberInclusiveMaximumResolver(FieldSchemas::maximum)
                .withTargetTypeOverridesResolver(FieldSchemas::types)
                .withInstanceAttributeOverride((schema, field, context) -> FieldSchemas.single(schema, field));
        return builder.build();
    }

    private static @Nullable CustomDefinition scalar(Class<?> type, Descriptions descriptions) {
        ObjectNode schema = ScalarSchemas.of(type).orElse(null);
        if (schema == null) {
            return null;
        }
        String description = descriptions.of(type);
        if (description != null && !schema.has("description")) {
            schema.put("description", description);
        }
        return new CustomDefinition(schema, DefinitionType.STANDARD, AttributeInclusion.NO);
    }

    private static ArrayNode amountOrBounds(ObjectNode schema) {
        ArrayNode either = schema.arrayNode();
        either.addObject().putArray("required").add("amount");
        either.addObject().putArray("required").add("min");
        return either;
    }
}
