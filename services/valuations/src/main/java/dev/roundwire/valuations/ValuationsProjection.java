package dev.roundwire.valuations;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import java.util.List;
import java.util.Set;

/// Folds the facts of a company into its row. A company whose facts were all taken back has one too: lists that look
/// into the past find their candidates there.
public final class ValuationsProjection implements Projection {
    public static final String SERVICE = "valuations";

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.COMPANIES);
    }

    @Override
    public int foldVersion() {
        return 9;
    }

    @Override
    public List<Table> tables() {
        return List.of(CompanyTable.TABLE);
    }

    @Override
    public List<Row> fold(Subject subject, List<RecordedFact> facts, Confidence level) {
        CompanyThings things = CompanyThings.of(subject.id(), facts, Question.at(level));
        return List.of(CompanyTable.row(CompanySummary.of(Curve.of(things, EcbRates.bundled()))));
    }
}
