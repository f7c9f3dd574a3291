package dev.roundwire.ingest.check;

import dev.roundwire.contract.Fact;

/// An event that breaks no rule.
///
/// @param data of the event, as it is to stand in the log
/// @param digest of what it says: equal for equal content
public record Checked(Fact fact, byte[] data, Digest digest) {}
