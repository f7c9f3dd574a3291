package dev.roundwire.stream.projector;

/// The projector was closed while it was trying again.
final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Closed(String service) {
        super(service + " is shutting down");
    }
}
