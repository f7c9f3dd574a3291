package dev.roundwire.stream.sample;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.FounderLeft;
import dev.roundwire.contract.event.Investment;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.projection.ColumnType;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Counts rounds and who took part in them. Of the rounds of one id it takes the one of the greatest key, so that the
/// order of arrival decides nothing.
@ApplicationScoped
@IfBuildProfile("sample")
public class SampleProjection implements Projection {
    public static final Table FUNDING = Table.named("funding")
            .publishedOn("roundwire.sample.fundings.v1")
            .column("name", ColumnType.TEXT)
            .column("rounds", ColumnType.INTEGER)
            .column("raised", ColumnType.NUMERIC)
            .column("last_on", ColumnType.DATE)
            .column("fields", ColumnType.TEXT_ARRAY);
    public static final Table PARTICIPATION = Table.named("participation")
            .publishedOn("roundwire.sample.participations.v1")
            .key("investor", ColumnType.TEXT)
            .column("rounds", ColumnType.BIGINT)
            .column("leads", ColumnType.BOOLEAN)
            .column("last_recorded_at", ColumnType.INSTANT);

    @Override
    public String service() {
        return "sample";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.COMPANIES, Topic.FOUNDERS);
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    @Override
    public List<Table> tables() {
        return List.of(FUNDING, PARTICIPATION);
    }

    @Override
    public List<Row> fold(Subject subject, List<RecordedFact> facts, Confidence level) {
        List<RecordedFact> counted = facts.stream()
                .filter(fact -> fact.event().sureness().admittedBy(level))
                .toList();
        Map<String, RecordedFact> rounds = new TreeMap<>();
        TreeSet<String> fields = new TreeSet<>();
        for (RecordedFact fact : counted) {
            switch (fact.event()) {
                case RoundClosed round -> rounds.merge(round.roundId(), fact, SampleProjection::greater);
                case CompanyFounded founded -> fields.addAll(founded.fields());
                case FounderLeft left -> fields.add(left.employer().id());
                default -> {}
            }
        }
        List<Row> rows = new ArrayList<>();
        rows.add(funding(subject, rounds.values().stream().toList(), List.copyOf(fields)));
        rows.addAll(participations(rounds.values().stream().toList()));
        return rows;
    }

    private static RecordedFact greater(RecordedFact one, RecordedFact other) {
        return one.key().compareTo(other.key()) >= 0 ? one : other;
    }

    private static Row funding(Subject subject, List<RecordedFact> rounds, List<String> fields) {
        BigDecimal raised = BigDecimal.ZERO;
        LocalDate lastOn = null;
        for (RecordedFact fact : rounds) {
            RoundClosed round = (RoundClosed) fact.event();
            raised = raised.add(amount(round.raised()));
            lastOn = later(lastOn, round.when() == null ? null : round.when().last());
        }
        return FUNDING.row(subject.id(), rounds.size(), raised, lastOn, fields);
    }

    private static BigDecimal amount(@Nullable Money money) {
        return money == null || money.amount() == null ? BigDecimal.ZERO : money.amount();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static List<Row> participations(List<RecordedFact> rounds) {
        Map<String, List<RecordedFact>> byInvestor = new TreeMap<>();
        for (RecordedFact fact : rounds) {
            for (Investment investment : ((RoundClosed) fact.event()).investments()) {
                byInvestor
                        .computeIfAbsent(investment.investor().id(), _ -> new ArrayList<>())
                        .add(fact);
            }
        }
        List<Row> rows = new ArrayList<>();
        byInvestor.forEach((investor, facts) ->
                rows.add(PARTICIPATION.row(investor, (long) facts.size(), facts.size() > 1, recordedAt(facts))));
        return rows;
    }

    private static Instant recordedAt(List<RecordedFact> facts) {
        return facts.stream()
                .map(RecordedFact::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
