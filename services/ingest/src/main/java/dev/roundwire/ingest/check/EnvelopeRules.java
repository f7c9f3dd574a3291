package dev.roundwire.ingest.check;

import static dev.roundwire.ingest.envelope.Attributes.DATA_CONTENT_TYPE;
import static dev.roundwire.ingest.envelope.Attributes.DATA_SCHEMA;
import static dev.roundwire.ingest.envelope.Attributes.ID;
import static dev.roundwire.ingest.envelope.Attributes.SOURCE;
import static dev.roundwire.ingest.envelope.Attributes.SPEC_VERSION;
import static dev.roundwire.ingest.envelope.Attributes.SUBJECT;
import static dev.roundwire.ingest.envelope.Attributes.TIME;
import static dev.roundwire.ingest.envelope.Attributes.TYPE;

import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.Fault;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.ingest.envelope.Attributes;
import dev.roundwire.ingest.envelope.Posted;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules on CloudEvents attributes. Each method reads one attribute: null where it is absent or at fault.
final class EnvelopeRules {
    /// As long as the id and the source may be by which another event names this one.
    private static final int LONGEST_ID = 256;

    private static final int LONGEST_SOURCE = 512;
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Pattern JSON_TYPE =
            Pattern.compile("application/([\\w.-]+\\+)?json( *;.*)?", Pattern.CASE_INSENSITIVE);

    private final Posted posted;
    private final List<Fault> faults;

    EnvelopeRules(Posted posted, List<Fault> faults) {
        this.posted = posted;
        this.faults = faults;
    }

    /// Applies the rules on attributes that nothing is made of.
    void checkTheRest() {
        required(SPEC_VERSION);
        parsed(SPEC_VERSION, "spec-version", "must be 1.0", text -> holds(text.equals("1.0")));
        parsed(
                DATA_CONTENT_TYPE,
                "content-type",
                "the data must be JSON",
                text -> holds(text.equals("application/json")
                        || JSON_TYPE.matcher(text).matches()));
        parsed(DATA_SCHEMA, "uri", "is no URI", EnvelopeRules::uri);
    }

    @Nullable
    EventType type() {
        required(TYPE);
        return parsed(TYPE, "one-of", "there is no such type of event", EventType::ofWireName);
    }

    @Nullable
    String source() {
        required(SOURCE);
        String source = sized(SOURCE, LONGEST_SOURCE);
        return source == null ? null : parsed(SOURCE, "uri", "is no URI reference", EnvelopeRules::uri);
    }

    @Nullable
    String id() {
        return sized(ID, LONGEST_ID);
    }

    @Nullable
    Instant time() {
        return parsed(TIME, "time", "is no RFC 3339 time such as 2026-11-24T07:00:00Z", EnvelopeRules::instant);
    }

    @Nullable
    Subject subject() {
        return parsed(
                SUBJECT,
                "subject",
                "must be company/ or founder/ and an id",
                text -> Subject.parse(text).filter(subject -> !subject.id().isEmpty()));
    }

    Map<String, String> extensions() {
        Map<String, String> extensions = new LinkedHashMap<>();
        posted.attributes().forEach((name, attribute) -> {
            if (!Attributes.isOwn(name)) {
                extensions.put(name, attribute.text());
            }
        });
        return extensions;
    }

    private void required(String name) {
        if (posted.attribute(name) == null && posted.faults().stream().noneMatch(fault -> names(fault, name))) {
            faults.add(new Fault(pointer(name), "required", "is missing"));
        }
    }

    private String pointer(String name) {
        return posted.dataPointer().isEmpty() ? "/ce-" + name : "/" + name;
    }

    private boolean names(Fault fault, String name) {
        return fault.pointer().equals(pointer(name)) || fault.pointer().isEmpty();
    }

    private @Nullable String sized(String name, int longest) {
        String detail = "must have 1 to " + longest + " characters";
        return parsed(
                name,
                "size",
                detail,
                text -> text.isEmpty() || text.length() > longest ? Optional.empty() : Optional.of(text));
    }

    private <T> @Nullable T parsed(String name, String rule, String detail, Function<String, Optional<T>> parser) {
        Posted.Attribute attribute = posted.attribute(name);
        if (attribute == null) {
            return null;
        }
        Optional<T> value = parser.apply(attribute.text());
        if (value.isEmpty()) {
            faults.add(new Fault(attribute.pointer(), rule, detail));
        }
        return value.orElse(null);
    }

    private static Optional<Boolean> holds(boolean rule) {
        return rule ? Optional.of(true) : Optional.empty();
    }

    private static Optional<String> uri(String text) {
        try {
            return Optional.of(new URI(text).toString()).filter(uri -> !uri.isEmpty());
        } catch (URISyntaxException illFormed) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return RFC_3339.matcher(text).matches()
                    ? Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant())
                    : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
