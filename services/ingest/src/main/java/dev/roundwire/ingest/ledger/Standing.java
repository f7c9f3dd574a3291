package dev.roundwire.ingest.ledger;

import dev.roundwire.ingest.Receipt;

/// How a claim stands in the ledger.
public sealed interface Standing {

    /// Nobody had claimed the key: it is now reserved for the caller, who writes the event.
    record Free() implements Standing {}

    /// The log holds the same event.
    ///
    /// @param receipt that of the first
    record Kept(Receipt receipt) implements Standing {}

    /// The same event is reserved, but not yet read from the log. Its writer is at work, or has died.
    record Underway() implements Standing {}

    /// The key belongs to another content.
    record Taken() implements Standing {}
}
