package dev.roundwire.ingest.log;

import dev.roundwire.contract.value.LogOffset;
import java.time.Instant;

/// That the log holds a record.
///
/// @param recordedAt the append time as a reader of the partition makes it: never before that of an earlier record
public record Appended(LogOffset at, Instant recordedAt) {}
