package dev.roundwire.ingest.http;

import dev.roundwire.ingest.Receipt;
import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.intake.Admission;
import dev.roundwire.ingest.intake.EventCounts;
import dev.roundwire.ingest.intake.Intake;
import dev.roundwire.ingest.intake.Outcome;
import dev.roundwire.ingest.intake.Place;
import dev.roundwire.ingest.ledger.Standing;
import dev.roundwire.ingest.views.Views;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/// Takes single events over the counter: a checked event in, an HTTP answer out.
@Singleton
final class Desk {
    private final Intake intake;
    private final Admission admission;
    private final EventCounts counts;
    private final Views views;

    Desk(Intake intake, Admission admission, EventCounts counts, Views views) {
        this.intake = intake;
        this.admission = admission;
        this.counts = counts;
        this.views = views;
    }

    /// 201 or 200 with the receipt, or the foresight of a dry run.
    ///
    /// @param event reads and checks it in its place; it throws what is wrong as a problem
    Response take(Function<Place, Checked> event, boolean dryRun) {
        try (Place place = admission.forRequest()) {
            if (dryRun) {
                return Response.ok(foreseeWhole(event.apply(place))).build();
            }
            Outcome outcome = taken(event, place);
            counts.count(outcome);
            return switch (outcome) {
                case Outcome.Kept kept -> answer(kept.receipt());
                case Outcome.Refused refused -> throw refused.problem();
            };
        }
    }

    private Outcome taken(Function<Place, Checked> event, Place place) {
        try {
            return intake.take(event.apply(place));
        } catch (ProblemException problem) {
            return new Outcome.Refused(problem);
        }
    }

    /// What would become of an event, and what it would change.
    private Foresight foreseeWhole(Checked event) {
        Foresight foresight = foresee(event);
        return foresight.isAccepted() ? Foresight.accept(views.changes(event.fact())) : foresight;
    }

    /// What would become of an event, whatever it would change.
    ///
    /// @throws ProblemException where it would be refused
    Foresight foresee(Checked event) {
        return switch (intake.foresee(event)) {
            case Standing.Free free -> Foresight.ACCEPT;
            case Standing.Kept kept -> Foresight.DUPLICATE;
            case Standing.Underway underway -> Foresight.DUPLICATE;
            case Standing.Taken taken -> throw conflict(event);
            case Standing.Disputed disputed -> throw conflict(event);
        };
    }

    private static ProblemException conflict(Checked event) {
        return ProblemException.of(
                ProblemKind.EVENT_ID_CONFLICT,
                "source and id belong to an event with other content: "
                        + event.fact().key());
    }

    private static Response answer(Receipt receipt) {
        return switch (receipt.status()) {
            case ACCEPTED ->
                Response.created(URI.create(Links.to(receipt))).entity(receipt).build();
            case DUPLICATE -> Response.ok(receipt).build();
        };
    }
}
