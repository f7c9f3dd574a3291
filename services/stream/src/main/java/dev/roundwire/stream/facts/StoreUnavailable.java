package dev.roundwire.stream.facts;

import java.sql.SQLException;

/// What is stored can't be read now. Whether it can be soon nobody knows: callers answer 503.
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreUnavailable(String schema, SQLException cause) {
        super("schema " + schema + ": " + cause.getMessage(), cause);
    }
}
