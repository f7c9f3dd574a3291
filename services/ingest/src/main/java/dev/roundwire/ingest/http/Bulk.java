package dev.roundwire.ingest.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.intake.Admission;
import dev.roundwire.ingest.intake.EventCounts;
import dev.roundwire.ingest.intake.Intake;
import dev.roundwire.ingest.intake.Place;
import dev.roundwire.stream.http.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes streams of events, one a line, of any length.
@Singleton
final class Bulk {
    private static final String EACH = "each";
    private static final long MOST_HELD_BACK = 256 << 20;

    private final Submissions submissions;
    private final Intake intake;
    private final Desk desk;
    private final Admission admission;
    private final EventCounts counts;
    private final ObjectMapper json;

    Bulk(
            Submissions submissions,
            Intake intake,
            Desk desk,
            Admission admission,
            EventCounts counts,
            ObjectMapper json) {
        this.submissions = submissions;
        this.intake = intake;
        this.desk = desk;
        this.admission = admission;
        this.counts = counts;
        this.json = json;
    }

    /// 200 with lines of answers.
    ///
    /// @param receipts `each` for an answer to every line while the body is read; null for answers to those that
    ///     were refused, once the body has been read
    Response take(HttpHeaders headers, InputStream body, @Nullable String receipts, boolean dryRun) {
        if (receipts != null && !receipts.equals(EACH)) {
            throw ProblemException.ofParameter("receipts", "one-of", "must be each");
        }
        Bodies.checkCharset(headers);
        BulkPipeline pipeline = new BulkPipeline(submissions, dryRun ? this::foreseen : this::taken);
        StreamingOutput answer = out -> {
            try (Place place = admission.forStream();
                    BulkAnswer lines = new BulkAnswer(
                            json.writer(),
                            out,
                            receipts != null,
                            MOST_HELD_BACK,
                            dryRun ? outcome -> {} : counts::count)) {
                pipeline.run(body, lines);
            }
        };
        return Response.ok(answer).build();
    }

    private List<Supplier<LineResult>> taken(List<Checked> events) {
        return intake.takeAll(events).stream()
                .map(ongoing -> (Supplier<LineResult>) () -> LineResult.of(ongoing.await()))
                .toList();
    }

    private List<Supplier<LineResult>> foreseen(List<Checked> events) {
        return events.stream()
                .map(event -> (Supplier<LineResult>) () -> foreseen(event))
                .toList();
    }

    private LineResult foreseen(Checked event) {
        try {
            return new LineResult.Foreseen(desk.foresee(event));
        } catch (ProblemException problem) {
            return new LineResult.Refused(problem);
        }
    }
}
