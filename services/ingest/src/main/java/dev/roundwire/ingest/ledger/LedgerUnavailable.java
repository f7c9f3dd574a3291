package dev.roundwire.ingest.ledger;

/// The ledger can't say now how a claim stands, so nothing may be accepted.
public final class LedgerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    LedgerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
