package dev.roundwire.ingest.check;

import dev.roundwire.contract.Fact;

/// An event that breaks no rule.
///
/// @param digest of what it says: equal for equal content
public record Checked(Fact fact, Digest digest) {}
