package dev.roundwire.stream.log;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.value.Subject;
import org.jspecify.annotations.Nullable;

/// What a record of the log says.
public sealed interface Reading {

    LogRecord record();

    /// A fact.
    record Decoded(LogRecord record, Fact fact) implements Reading {}

    /// No fact, or none that this version can read. It marks its subject and stops nothing.
    ///
    /// @param subject whose it is by its key, or null where that names nobody
    /// @param reason why it can't be read, in words
    record Undecodable(LogRecord record, @Nullable Subject subject, String reason) implements Reading {}
}
