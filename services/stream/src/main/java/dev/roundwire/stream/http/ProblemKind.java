package dev.roundwire.stream.http;

import java.util.Arrays;
import java.util.Locale;

/// Every kind of error that a caller may meet. The kind is the problem's type on the wire, and a label in metrics.
public enum ProblemKind {
    MALFORMED(400, "The request can't be read"),
    INVALID_PARAMETER(400, "A parameter of the request breaks a rule"),
    UNAUTHORIZED(401, "The request needs credentials"),
    FORBIDDEN(403, "The credentials don't allow this"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The method isn't allowed here"),
    NOT_ACCEPTABLE(406, "There is no such representation"),
    EVENT_ID_CONFLICT(409, "Another event has this source and id"),
    CONFLICT(409, "The state doesn't allow this"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type isn't read here"),
    INVALID_EVENT(422, "The event breaks rules"),
    TOO_FAST(429, "More requests are under way than can be served"),
    INTERNAL(500, "Something went wrong here"),
    LOG_UNAVAILABLE(503, "The log can't take events now"),
    TOO_SLOW(503, "The answer takes longer than it may"),
    NOT_YET_APPLIED(503, "The view hasn't reached the asked position"),
    UNAVAILABLE(503, "The service can't answer now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /// The HTTP status.
    public int status() {
        return status;
    }

    /// What is wrong in general, the same text for every occurrence.
    public String title() {
        return title;
    }

    /// The name on the wire, e.g. `invalid-event`.
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The problem's `type`, e.g. `urn:roundwire:problem:invalid-event`.
    public String type() {
        return "urn:roundwire:problem:" + wire();
    }

    /// The first kind of this status; for a status without a kind the general one of its class.
    static ProblemKind ofStatus(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : INTERNAL);
    }
}
