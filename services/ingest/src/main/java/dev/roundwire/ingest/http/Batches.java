package dev.roundwire.ingest.http;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.intake.Admission;
import dev.roundwire.ingest.intake.EventCounts;
import dev.roundwire.ingest.intake.Intake;
import dev.roundwire.ingest.intake.Ongoing;
import dev.roundwire.ingest.intake.Outcome;
import dev.roundwire.ingest.intake.Place;
import dev.roundwire.stream.http.Problem;
import dev.roundwire.stream.http.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// Takes arrays of events. Each stands for itself: one that is refused doesn't hold up the others.
@Singleton
final class Batches {
    private static final int BLOCK = 500;

    private final Submissions submissions;
    private final Intake intake;
    private final Desk desk;
    private final Admission admission;
    private final EventCounts counts;

    Batches(Submissions submissions, Intake intake, Desk desk, Admission admission, EventCounts counts) {
        this.submissions = submissions;
        this.intake = intake;
        this.desk = desk;
        this.admission = admission;
        this.counts = counts;
    }

    /// The answer for an event that isn't kept.
    @JsonPropertyOrder({"status", "problem"})
    record Refused(String status, Problem problem) {
        static Refused of(ProblemException problem) {
            return new Refused("refused", problem.problem());
        }
    }

    Response take(HttpHeaders headers, InputStream body, boolean dryRun) {
        try (Place place = admission.forRequest()) {
            List<Submitted> events = events(Bodies.bytes(body, headers, Bodies.LARGEST_BATCH, place));
            return Response.ok(dryRun ? foreseen(events) : taken(events)).build();
        }
    }

    private List<Submitted> events(byte[] batch) {
        List<Submitted> events = new ArrayList<>();
        BatchReader.read(batch, new BatchReader.Events() {
            @Override
            public void add(JsonNode event) {
                events.add(Submitted.by(() -> submissions.structured(event)));
            }

            @Override
            public void addTooLarge() {
                events.add(new Submitted.Unsound(Bodies.tooLarge(Bodies.LARGEST_EVENT)));
            }
        });
        return events;
    }

    private List<Object> foreseen(List<Submitted> events) {
        return events.stream()
                .map(event -> switch (event) {
                    case Submitted.Sound sound -> foreseen(sound.event());
                    case Submitted.Unsound unsound -> Refused.of(unsound.problem());
                })
                .toList();
    }

    private Object foreseen(Checked event) {
        try {
            return desk.foresee(event);
        } catch (ProblemException problem) {
            return Refused.of(problem);
        }
    }

    private List<Object> taken(List<Submitted> events) {
        Iterator<Ongoing> ongoing = begun(Submitted.sound(events)).iterator();
        return events.stream()
                .map(event -> switch (event) {
                    case Submitted.Sound sound -> ongoing.next().await();
                    case Submitted.Unsound unsound -> new Outcome.Refused(unsound.problem());
                })
                .map(this::answer)
                .toList();
    }

    /// Begins with some at a time, so that others needn't wait for all of them.
    private List<Ongoing> begun(List<Checked> events) {
        List<Ongoing> ongoing = new ArrayList<>(events.size());
        for (int from = 0; from < events.size(); from += BLOCK) {
            List<Checked> block = events.subList(from, Math.min(events.size(), from + BLOCK));
            try {
                ongoing.addAll(intake.takeAll(block));
            } catch (ProblemException forAll) {
                block.forEach(event -> ongoing.add(Ongoing.refused(new Outcome.Refused(forAll))));
            }
        }
        return ongoing;
    }

    private Object answer(Outcome outcome) {
        counts.count(outcome);
        return switch (outcome) {
            case Outcome.Kept kept -> kept.receipt();
            case Outcome.Refused refused -> Refused.of(refused.problem());
        };
    }
}
