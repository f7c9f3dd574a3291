package dev.roundwire.stream.http;

import dev.roundwire.contract.json.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ends a request with a problem. Thrown anywhere below an endpoint. It is an answer and no fault of the service, and
/// one request may come to many: it has no stack trace.
public final class ProblemException extends RuntimeException {
    private final ProblemKind kind;
    private final transient List<Fault> errors;
    private final transient @Nullable Duration retryAfter;

    private ProblemException(ProblemKind kind, String detail, List<Fault> errors, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    public static ProblemException of(ProblemKind kind, String detail) {
        return new ProblemException(kind, detail, List.of(), null);
    }

    /// A problem that names the fields at fault.
    public static ProblemException of(ProblemKind kind, String detail, List<Fault> errors) {
        return new ProblemException(kind, detail, errors, null);
    }

    /// A fault in a query parameter; the pointer is `/` and its name.
    public static ProblemException ofParameter(String name, String rule, String detail) {
        return of(
                ProblemKind.INVALID_PARAMETER,
                "parameter " + name + ": " + detail,
                List.of(new Fault("/" + name, rule, detail)));
    }

    /// A problem that may be gone after a while.
    public static ProblemException retryable(ProblemKind kind, String detail, Duration retryAfter) {
        return new ProblemException(kind, detail, List.of(), retryAfter);
    }

    public ProblemKind kind() {
        return kind;
    }

    /// When to try again, for the `Retry-After` header.
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /// The document for one of several things in a request, so without an instance.
    public Problem problem() {
        return problem(null);
    }

    Problem problem(@Nullable String instance) {
        return Problem.of(kind, getMessage(), instance, errors);
    }
}
