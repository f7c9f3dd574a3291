/// The ledger: which events the log holds, by source and id, and which are on their way into it. SQL lives
/// here; the log and HTTP may not enter.
@NullMarked
package dev.roundwire.ingest.ledger;

import org.jspecify.annotations.NullMarked;
