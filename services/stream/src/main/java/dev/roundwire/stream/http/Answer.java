package dev.roundwire.stream.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.roundwire.contract.value.Position;

/// An answer on the wire: its own fields, then the envelope's, then how far the log had been read. The position stands
/// last, so that the entity tag can leave it out: an answer that says the same is the same answer.
@JsonPropertyOrder({"body", "envelope", "position"})
public record Answer<T>(
        @JsonUnwrapped T body, @JsonUnwrapped Envelope envelope, Position position) {}
