package dev.roundwire.ingest.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.json.Fault;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.ingest.envelope.Attributes;
import dev.roundwire.ingest.envelope.Posted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks posted events: the rules on the envelope, the form of the data and the constraints on it, all at once.
public final class Checker {
    /// What validation costs grows with the square of the breaches it finds.
    private static final int MOST_ELEMENTS = 5_000;

    private final DataRules dataRules = new DataRules();

    /// The verdict on `posted`. Equal input gives an equal verdict.
    ///
    /// @param receivedAt the event's `time` where it brings none
    public Verdict check(Posted posted, Instant receivedAt) {
        List<Fault> faults = new ArrayList<>(posted.faults());
        EnvelopeRules envelope = new EnvelopeRules(posted, faults);
        envelope.checkTheRest();
        EventType type = envelope.type();
        String source = envelope.source();
        String id = envelope.id();
        Instant time = Objects.requireNonNullElse(envelope.time(), receivedAt);
        Subject subject = envelope.subject();
        Event event = read(type, posted, time, subject, faults);
        if (!faults.isEmpty() || event == null || source == null) {
            return new Verdict.Faulty(faults.stream()
                    .sorted(Comparator.comparing(Fault::pointer))
                    .distinct()
                    .toList());
        }
        FactKey key = new FactKey(source, id == null ? Digest.derivedId(source, event) : id);
        EventJson.Written written = EventJson.written(event);
        return new Verdict.Sound(new Checked(
                new Fact(key, time, event, envelope.extensions()),
                written.data(),
                Digest.of(event, written.meaning())));
    }

    private @Nullable Event read(
            @Nullable EventType type, Posted posted, Instant time, @Nullable Subject subject, List<Fault> faults) {
        JsonNode data = posted.data();
        if (data == null || data.isMissingNode()) {
            if (!posted.isFaulty(posted.dataPointer()) && !posted.isFaulty("")) {
                faults.add(new Fault(posted.dataPointer(), "required", "there is no data"));
            }
            return null;
        }
        if (type == null) {
            return null;
        }
        if (elements(data) > MOST_ELEMENTS) {
            faults.add(new Fault(
                    posted.dataPointer(), "size", "its lists have over " + MOST_ELEMENTS + " elements in all"));
            return null;
        }
        EventJson.Read read = EventJson.readStrictly(type, data);
        List<Fault> ofData = new ArrayList<>(read.faults());
        Event event = read.event() == null ? null : Streams.filledIn(read.event(), subject);
        if (event != null) {
            ofData.addAll(dataRules.breaches(event, time, read.faults()));
            mismatch(event, subject, posted).ifPresent(faults::add);
        }
        ofData.forEach(
                fault -> faults.add(new Fault(posted.dataPointer() + fault.pointer(), fault.rule(), fault.detail())));
        return event;
    }

    private static int elements(JsonNode node) {
        int elements = node.isArray() ? node.size() : 0;
        for (JsonNode child : node) {
            elements += child.isContainerNode() ? elements(child) : 0;
        }
        return elements;
    }

    private static Optional<Fault> mismatch(Event event, @Nullable Subject subject, Posted posted) {
        Posted.Attribute attribute = posted.attribute(Attributes.SUBJECT);
        Optional<Subject> named = Streams.named(event);
        return attribute == null
                        || subject == null
                        || named.isEmpty()
                        || named.get().equals(subject)
                ? Optional.empty()
                : Optional.of(new Fault(attribute.pointer(), "subject", "the data is about " + named.get()));
    }
}
