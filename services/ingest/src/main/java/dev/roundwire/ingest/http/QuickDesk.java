package dev.roundwire.ingest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.intake.Admission;
import dev.roundwire.ingest.intake.EventCounts;
import dev.roundwire.ingest.intake.Intake;
import dev.roundwire.ingest.intake.Outcome;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemSender;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes what comes most, one small structured event a request, on the event loop: no thread waits for what becomes of
/// it. Whatever is in any way unusual goes on to {@link PostResource}, which answers the same.
@Singleton
final class QuickDesk {
    private static final String PATH = "/events";
    private static final Set<String> MEDIA_TYPES = Set.of("application/cloudevents+json", "application/json");

    /// Checking even the worst of this length takes no longer than an event loop may be held up.
    private static final int SMALL = 4 << 10;

    private final Submissions submissions;
    private final Intake intake;
    private final Admission admission;
    private final EventCounts counts;
    private final ObjectMapper json;

    QuickDesk(Submissions submissions, Intake intake, Admission admission, EventCounts counts, ObjectMapper json) {
        this.submissions = submissions;
        this.intake = intake;
        this.admission = admission;
        this.counts = counts;
        this.json = json;
    }

    void open(@Observes Router router) {
        router.post(PATH).handler(this::takeOrPassOn);
    }

    private void takeOrPassOn(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isUsual(request)) {
            context.next();
            return;
        }
        try {
            Visit visit = new Visit(request, admission.forRequest());
            visit.takeBody(body -> take(body, visit));
        } catch (ProblemException tooFast) {
            ProblemSender.send(tooFast, request);
        }
    }

    /// The path without parameters, one event by its media type, and a short body of known length.
    private static boolean isUsual(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return PATH.equals(request.uri())
                && type != null
                && MEDIA_TYPES.contains(type)
                && (accept == null || accept.equals("*/*") || accept.equals("application/json"))
                && isShort(request.getHeader(HttpHeaders.CONTENT_LENGTH))
                && request.getHeader(HttpHeaders.EXPECT) == null
                && request.authority() != null
                && !isBinary(request);
    }

    private static boolean isShort(@Nullable String length) {
        try {
            return length != null && length.length() <= 4 && Integer.parseInt(length) <= SMALL;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static boolean isBinary(HttpServerRequest request) {
        for (Map.Entry<String, String> header : request.headers()) {
            if (header.getKey().regionMatches(true, 0, "ce-", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    private void take(Buffer body, Visit visit) {
        try {
            Checked event = submissions.structured(Bodies.json(body.getBytes()));
            intake.take(event, outcome -> visit.onItsLoop(() -> answer(outcome, visit)));
        } catch (ProblemException problem) {
            answer(new Outcome.Refused(problem), visit);
        }
    }

    private void answer(Outcome outcome, Visit visit) {
        counts.count(outcome);
        switch (outcome) {
            case Outcome.Kept kept -> visit.answer(kept.receipt(), json);
            case Outcome.Refused refused -> visit.fail(refused.problem());
        }
    }
}
