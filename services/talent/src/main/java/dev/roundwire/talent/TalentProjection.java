package dev.roundwire.talent;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.talent.Network;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import java.util.List;
import java.util.Set;

/// Folds the facts of a person into departures and foundings, and those of a company into foundings, money and
/// investments. What spans both is joined at read time.
public final class TalentProjection implements Projection {
    public static final String SERVICE = "talent";

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.FOUNDERS, Topic.COMPANIES);
    }

    @Override
    public int foldVersion() {
        return 5;
    }

    @Override
    public List<Table> tables() {
        return TalentTables.ALL;
    }

    @Override
    public List<Row> fold(Subject subject, List<RecordedFact> facts, Confidence level) {
        Question question = Question.at(level);
        return switch (subject.topic()) {
            case FOUNDERS -> {
                FounderThings person = FounderThings.of(subject.id(), facts, question);
                yield PersonRows.of(person, Network.of(question, List.of(person), List.of(), EcbRates.bundled()));
            }
            case COMPANIES -> {
                CompanyThings things = CompanyThings.of(subject.id(), facts, question);
                Curve company = Curve.of(things, EcbRates.bundled());
                yield CompanyRows.of(company, Network.of(question, List.of(), List.of(company), EcbRates.bundled()));
            }
        };
    }
}
