package dev.roundwire.stream.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.roundwire.contract.json.Fault;
import dev.roundwire.stream.facts.StoreUnavailable;
import dev.roundwire.stream.projector.Outage;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/// Every error that leaves an endpoint becomes a problem document.
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Duration STORE_RETRY = Duration.ofSeconds(1);

    @ServerExceptionMapper
    Response problem(ProblemException problem, HttpServerRequest request) {
        return ProblemResponses.of(problem, request);
    }

    @ServerExceptionMapper
    Response storeUnavailable(StoreUnavailable unavailable, HttpServerRequest request) {
        return unavailable(unavailable, request);
    }

    private static Response unavailable(Throwable outage, HttpServerRequest request) {
        LOG.warnf("%s %s: %s", request.method(), request.path(), outage);
        if (Outage.isGivenUp(outage)) {
            return ProblemResponses.of(TooSlow.problem(), request);
        }
        return ProblemResponses.of(
                ProblemException.retryable(ProblemKind.UNAVAILABLE, "what is stored can't be read now", STORE_RETRY),
                request);
    }

    @ServerExceptionMapper
    Response constraintViolation(ConstraintViolationException violations, HttpServerRequest request) {
        List<Fault> faults = violations.getConstraintViolations().stream()
                .map(ProblemMappers::fault)
                .sorted(Comparator.comparing(Fault::pointer).thenComparing(Fault::rule))
                .toList();
        return ProblemResponses.of(Problem.of(ProblemKind.INVALID_PARAMETER, null, request.path(), faults), request);
    }

    @ServerExceptionMapper
    Response malformed(MismatchedInputException malformed, HttpServerRequest request) {
        return ProblemResponses.of(
                Problem.of(ProblemKind.MALFORMED, malformed.getOriginalMessage(), request.path(), List.of()), request);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException notAllowed, HttpServerRequest request) {
        Response problem = ofFramework(notAllowed, request);
        return Response.fromResponse(problem)
                .allow(AllowedMethods.of(CurrentRequestManager.get()))
                .build();
    }

    @ServerExceptionMapper
    Response ofFramework(WebApplicationException exception, HttpServerRequest request) {
        Response own = exception.getResponse();
        if (own.getStatus() < 400) {
            return own;
        }
        if (own.getStatus() >= 500) {
            return unexpected(exception, request);
        }
        ProblemKind kind = ProblemKind.ofStatus(own.getStatus());
        Problem problem = new Problem(
                kind.type(), kind.title(), own.getStatus(), detail(kind, request), request.path(), List.of());
        return ProblemResponses.of(problem, request);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable unexpected, HttpServerRequest request) {
        if (Outage.isCauseOf(unexpected) || Outage.isGivenUp(unexpected)) {
            return unavailable(unexpected, request);
        }
        if (unexpected instanceof IOException && request.response().closed()) {
            LOG.debugf(unexpected, "%s %s: whoever asked is gone", request.method(), request.path());
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(unexpected, "%s %s failed, error %s", request.method(), request.path(), id);
        return ProblemResponses.of(Problem.of(ProblemKind.INTERNAL, "error " + id, request.path(), List.of()), request);
    }

    private static @Nullable String detail(ProblemKind kind, HttpServerRequest request) {
        return switch (kind) {
            case NOT_FOUND -> "nothing is served at " + request.path();
            case METHOD_NOT_ALLOWED -> request.path() + " has no " + request.method();
            case NOT_ACCEPTABLE -> "asked for " + request.getHeader(HttpHeaders.ACCEPT);
            case UNSUPPORTED_MEDIA_TYPE -> "came as " + request.getHeader(HttpHeaders.CONTENT_TYPE);
            case MALFORMED,
                    INVALID_PARAMETER,
                    UNAUTHORIZED,
                    FORBIDDEN,
                    EVENT_ID_CONFLICT,
                    CONFLICT,
                    TOO_LARGE,
                    INVALID_EVENT,
                    TOO_FAST,
                    INTERNAL,
                    LOG_UNAVAILABLE,
                    TOO_SLOW,
                    NOT_YET_APPLIED,
                    UNAVAILABLE -> null;
        };
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        return new Fault(
                Pointers.ofParameter(violation.getPropertyPath()),
                Rules.name(violation.getConstraintDescriptor().getAnnotation().annotationType()),
                violation.getMessage());
    }
}
