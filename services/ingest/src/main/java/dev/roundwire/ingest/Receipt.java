package dev.roundwire.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position;
import java.time.Instant;

/// That an event is kept, and where.
///
/// @param position where it lies in the log: a read that names it sees the event
/// @param recordedAt since when the log holds it
@JsonPropertyOrder({"id", "source", "type", "subject", "position", "recordedAt", "status"})
public record Receipt(
        String id, String source, String type, String subject, Position position, Instant recordedAt, Status status) {

    public enum Status {
        /// It is new.
        @JsonProperty("accepted")
        ACCEPTED,
        /// It was kept before; this is the receipt of the first.
        @JsonProperty("duplicate")
        DUPLICATE
    }

    public static Receipt of(Fact fact, LogOffset at, Instant recordedAt, Status status) {
        return new Receipt(
                fact.key().id(),
                fact.key().source(),
                fact.type().wireName(),
                fact.subject().toString(),
                Position.of(at),
                recordedAt,
                status);
    }

    /// The answer to a repeat of the event that this is the receipt of.
    public Receipt repeated() {
        return new Receipt(id, source, type, subject, position, recordedAt, Status.DUPLICATE);
    }

    public static Receipt of(RecordedFact recorded, Status status) {
        return of(recorded.fact(), recorded.at(), recorded.recordedAt(), status);
    }
}
