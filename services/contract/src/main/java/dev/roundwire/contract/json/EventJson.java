package dev.roundwire.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Events as JSON. Reading collects every fault of form; the rules on values are the records' own constraints, checked
/// by whoever has a validator.
public final class EventJson {
    private static final JsonMapper MAPPER = mapper().build();
    private static final ObjectWriter CANONICAL = normal("canonical")
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build()
            .writer();
    private static final ObjectWriter NORMAL = normal("normal").build().writer();
    private static final ObjectReader STRICT = MAPPER.reader()
            .withHandler(new CollectingHandler())
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final ObjectReader LENIENT = MAPPER.reader()
            .withHandler(new CollectingHandler())
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Map<EventType, ObjectReader> STRICT_OF_TYPE = Arrays.stream(EventType.values())
            .collect(Collectors.toUnmodifiableMap(type -> type, type -> STRICT.forType(type.recordType())));
    private static final ObjectReader ONE_OF_MANY =
            MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectWriter WRITER = MAPPER.writer();

    private EventJson() {}

    /// What was read: the event as far as it could be read, and all faults of form.
    ///
    /// @param event null where the JSON is no object at all
    public record Read(@Nullable Event event, List<Fault> faults) {}

    /// JSON as a tree, numbers kept to the digit.
    ///
    /// @throws JsonProcessingException where it isn't JSON, names a field twice, or nests too deep
    public static JsonNode tree(byte[] json) throws IOException {
        try {
            return MAPPER.readTree(json);
        } catch (NumberFormatException beyondAllNumbers) {
            throw new JsonParseException(null, String.valueOf(beyondAllNumbers.getMessage()), beyondAllNumbers);
        }
    }

    /// The value that `parser` is at, as {@link #tree} has it; the parser is one of {@link #writingMapper()}.
    ///
    /// @throws JsonProcessingException as {@link #tree}
    public static JsonNode next(JsonParser parser) throws IOException {
        try {
            return ONE_OF_MANY.readTree(parser);
        } catch (NumberFormatException beyondAllNumbers) {
            throw new JsonParseException(parser, String.valueOf(beyondAllNumbers.getMessage()), beyondAllNumbers);
        }
    }

    /// Reads an event that was posted: unknown fields are faults, so that a misspelt one isn't lost in silence.
    public static Read readStrictly(EventType type, JsonNode data) {
        return read(STRICT, type, data);
    }

    /// Reads an event that a later version may have written: unknown fields are passed over.
    public static Read readLeniently(EventType type, JsonNode data) {
        return read(LENIENT, type, data);
    }

    /// The event that `json` writes, where it is free of faults and of fields that aren't known; no tree is made of it.
    /// Empty where it isn't, even where it is no JSON: what then is wrong, and whether it may be passed over,
    /// {@link #tree} and {@link #readLeniently} tell.
    public static Optional<Event> readFaultless(EventType type, byte[] json) {
        Faults faults = new Faults();
        try {
            Event event = Objects.requireNonNull(STRICT_OF_TYPE.get(type))
                    .withAttribute(Faults.KEY, faults)
                    .readValue(json);
            return faults.all().isEmpty() ? Optional.ofNullable(event) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// The event's data as it stands in the log.
    public static byte[] write(Event event) {
        return write(WRITER, event);
    }

    /// An event's data, as it stands in the log and as what it means.
    ///
    /// @param data as {@link #write} has it
    /// @param meaning equal for equal content, however it was spelt: what digests are made of
    public record Written(byte[] data, byte[] meaning) {}

    public static Written written(Event event) {
        Writers.Spelling spelling = new Writers.Spelling();
        byte[] data = write(WRITER.withAttribute(Writers.Spelling.KEY, spelling), event);
        boolean isMeaning = spelling.isNormal && event.confidence() == null;
        return new Written(data, isMeaning ? data : meaning(event));
    }

    /// The event's meaning as bytes: equal for equal content, however it was spelt.
    public static byte[] meaning(Event event) {
        return write(NORMAL, event);
    }

    /// As {@link #meaning}, with the fields by their names: what ids are derived from, for ever.
    public static byte[] canonical(Event event) {
        return write(CANONICAL, event);
    }

    /// A mapper that writes and reads values as the wire has them; it reads inside {@link #readStrictly} only.
    public static JsonMapper writingMapper() {
        return MAPPER;
    }

    private static Read read(ObjectReader reader, EventType type, JsonNode data) {
        Faults faults = new Faults();
        if (!data.isObject()) {
            faults.add("", "type", "is not an object");
            return new Read(null, faults.all());
        }
        try (JsonParser parser = reader.treeAsTokens(data)) {
            Event event = reader.forType(type.recordType())
                    .withAttribute(Faults.KEY, faults)
                    .readValue(parser);
            return new Read(event, faults.all());
        } catch (JsonMappingException unreadable) {
            faults.add(pointer(unreadable), "type", "can't be read");
            return new Read(null, faults.all());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("event of type " + type.wireName(), unreadable);
        }
    }

    private static String pointer(JsonMappingException unreadable) {
        return unreadable.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static byte[] write(ObjectWriter writer, Event event) {
        try {
            return writer.writeValueAsBytes(event);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(
                    "event of type " + EventType.of(event).wireName(), unwritable);
        }
    }

    private static JsonMapper.Builder normal(String name) {
        return Defaults.leftOut(mapper())
                .addModule(new SimpleModule(name).addSerializer(BigDecimal.class, new Writers.NormalDecimal()));
    }

    private static JsonMapper.Builder mapper() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .serializationInclusion(JsonInclude.Include.NON_EMPTY)
                .addModule(Scalars.module());
    }
}
