package dev.roundwire.ingest.ledger;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.ingest.check.Digest;

/// That an event of this key says this.
public record Claim(FactKey key, Digest digest) {}
