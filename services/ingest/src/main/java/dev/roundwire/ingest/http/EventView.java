package dev.roundwire.ingest.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.EventRetracted;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.ingest.Receipt;
import dev.roundwire.rounds.answer.ProgressAnswer;
import dev.roundwire.rounds.claim.Things;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An event that the log holds.
///
/// @param event as a structured CloudEvent
/// @param receipt that of the first time it was posted
/// @param correctedBy events that replace it
/// @param retractedBy events that take it back
/// @param progress how what it claims went from rumour to certainty, by all claims on the same thing; null where it
///     claims nothing, or was retracted
@JsonPropertyOrder({"event", "receipt", "correctedBy", "retractedBy", "progress"})
public record EventView(
        Map<String, Object> event,
        Receipt receipt,
        List<EventRef> correctedBy,
        List<EventRef> retractedBy,
        @Nullable ProgressAnswer progress) {

    /// Another event of the same subject.
    @JsonPropertyOrder({"id", "source", "position", "recordedAt"})
    public record EventRef(String id, String source, Position position, Instant recordedAt) {
        static EventRef of(RecordedFact fact) {
            return new EventRef(fact.key().id(), fact.key().source(), Position.of(fact.at()), fact.recordedAt());
        }
    }

    /// Data that is JSON already.
    private record Data(@JsonRawValue @JsonValue String json) {}

    /// @param events some of the facts of a subject
    /// @param stream all facts of the subject
    static List<EventView> of(Subject subject, List<RecordedFact> events, List<RecordedFact> stream) {
        Map<FactKey, Progress> progress =
                Progress.byClaim(Things.of(subject, stream, Question.at(Confidence.RUMOURED)));
        return events.stream()
                .map(fact -> of(fact, stream, progress.get(fact.key())))
                .toList();
    }

    private static EventView of(RecordedFact fact, List<RecordedFact> stream, @Nullable Progress progress) {
        return new EventView(
                structured(fact.fact()),
                Receipt.of(fact, Receipt.Status.ACCEPTED),
                stream.stream()
                        .filter(other -> names(other.event().corrects(), other, fact.key()))
                        .map(EventRef::of)
                        .toList(),
                stream.stream()
                        .filter(other -> other.event() instanceof EventRetracted retraction
                                && names(retraction.target(), other, fact.key()))
                        .map(EventRef::of)
                        .toList(),
                progress == null ? null : ProgressAnswer.of(progress));
    }

    private static boolean names(@Nullable FactRef reference, RecordedFact from, FactKey key) {
        return reference != null && reference.from(from.key().source()).equals(key);
    }

    private static Map<String, Object> structured(Fact fact) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", fact.key().id());
        event.put("source", fact.key().source());
        event.put("type", fact.type().wireName());
        event.put("subject", fact.subject().toString());
        event.put("time", fact.time());
        event.put("datacontenttype", "application/json");
        event.put("dataschema", fact.type().schemaPath());
        event.putAll(fact.extensions());
        event.put("data", new Data(new String(EventJson.write(fact.event()), StandardCharsets.UTF_8)));
        return event;
    }
}
