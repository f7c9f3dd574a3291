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

    /// The log holds an event of this key with other content.
    record Taken() implements Standing {}

    /// The same event is reserved, and not read from the log yet: it is on its way, lies there unread, or never got
    /// there.
    ///
    /// @param abandoned whether nobody can be writing it any more, unless the caller's own instance does
    record Underway(boolean abandoned) implements Standing {}

    /// The key is reserved for other content, and it isn't known yet whether that got into the log.
    record Disputed() implements Standing {}
}
