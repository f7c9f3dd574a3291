package dev.roundwire.stream.log;

import dev.roundwire.stream.projection.StorableText;

/// Says why a record is no fact. It never leaves this package.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 500;

    Unreadable(String reason) {
        super(reason, null, false, false);
    }

    Unreadable(String what, Throwable cause) {
        super(what + ": " + cause, cause, false, false);
    }

    /// The reason as it may be stored and shown.
    String reason() {
        String message = StorableText.of(String.valueOf(getMessage()));
        return message.length() <= SHOWN ? message : message.substring(0, SHOWN) + "…";
    }
}
