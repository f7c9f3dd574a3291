package dev.roundwire.portfolios;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.portfolio.Holdings;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.rate.Rates;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import java.util.List;
import java.util.Set;

/// Folds the facts of a company into the positions of its investors.
public final class PortfoliosProjection implements Projection {
    public static final String SERVICE = "portfolios";

    private static final Rates RATES = EcbRates.bundled();

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
        return 8;
    }

    @Override
    public List<Table> tables() {
        return List.of(PositionTable.TABLE);
    }

    @Override
    public List<Row> fold(Subject subject, List<RecordedFact> facts, Confidence level) {
        return holdings(subject, facts, Question.at(level)).positions().stream()
                .map(PositionTable::row)
                .toList();
    }

    /// What the facts of a company come to for its investors.
    public static Holdings holdings(Subject company, List<RecordedFact> facts, Question question) {
        return Holdings.of(Curve.of(CompanyThings.of(company.id(), facts, question), RATES), RATES);
    }
}
