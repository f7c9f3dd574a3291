package dev.roundwire.stream.http;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.audit.Auditor;
import dev.roundwire.stream.audit.Auditors;
import dev.roundwire.stream.http.AuditAnswers.AuditRun;
import dev.roundwire.stream.http.AuditAnswers.AuditState;
import dev.roundwire.stream.http.OperationsAnswers.RowChange;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import dev.roundwire.stream.projector.RowAudit;
import dev.roundwire.stream.projector.RowAudit.Audited;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Whether the tables of a service are what they must be.
@Path("/operations/{service}/audit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "operations")
final class AuditResource {
    private static final int AT_ONCE = 200;
    private static final int CHANGES_SHOWN = 1000;

    private final Auditors auditors;
    private final Projectors projectors;

    AuditResource(Auditors auditors, Projectors projectors) {
        this.auditors = auditors;
        this.projectors = projectors;
    }

    @GET
    @Operation(summary = "What the continuous audit has found that isn't as it must be: nothing, if all is well")
    public AuditState audit(@RestPath String service, @RestQuery @DefaultValue("100") @Min(0) @Max(1000) int limit) {
        Auditor auditor = auditors.of(service);
        if (auditor == null) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "there is no service " + service + " here");
        }
        Position position = projectors.of(service).applied().position();
        return AuditState.of(auditors.enabled(), position, auditor.report(limit));
    }

    @POST
    @Operation(summary = "Fold subjects anew, now, and tell which rows would change; nothing is written")
    public AuditRun run(
            @RestPath String service,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("10000") @Min(1) @Max(100_000) int subjects) {
        if (auditors.of(service) == null) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "there is no service " + service + " here");
        }
        Projector projector = projectors.of(service);
        RowAudit audit = new RowAudit(projector.projection(), projector.database());
        Position position = projector.applied().position();
        List<RowChange> changes = new ArrayList<>();
        int looked = 0;
        int differing = 0;
        Subject last = after == null ? null : OperationsResource.subject(after);
        do {
            Audited some = some(projector, audit, last, Math.min(AT_ONCE, subjects - looked));
            looked += some.subjects();
            differing += some.wrong().size();
            some.changes().stream()
                    .limit(CHANGES_SHOWN - changes.size())
                    .map(RowChange::of)
                    .forEach(changes::add);
            last = some.last();
        } while (last != null && looked < subjects);
        return new AuditRun(position, looked, differing, changes, last == null ? null : last.toString());
    }

    private static Audited some(Projector projector, RowAudit audit, @Nullable Subject after, int most) {
        return Doing.doing(projector, () -> audit.next(after, most))
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.CONFLICT, "the rows are of another fold version and are being folded anew"));
    }
}
