package dev.roundwire.talent.sql;

import dev.roundwire.contract.event.RoundType;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Wire;
import dev.roundwire.rounds.talent.answer.FlowAnswer;
import dev.roundwire.stream.sql.Codes;
import dev.roundwire.talent.FlowFilter;
import dev.roundwire.talent.FlowPlace;
import dev.roundwire.talent.StoredFigure;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Joins departures, foundings and investments (T2, T5).
@ApplicationScoped
public class FlowRows implements PanacheRepositoryBase<DepartureRow, DepartureRow.Key> {
    private static final String VISIBLE = " %1$s.level <= :asked and %1$s.levelTo >= :asked and %1$s.deleted = false ";
    private static final String FOUNDED = "(case when dated.company is null then f.lastDay else dated.lastDay end)";
    private static final String JOIN =
            """
            select d, f, i from DepartureRow d join FoundingRow f on f.founder = d.founder
            join InvestmentRow i on i.company = f.company
            left join FoundingRow dated on dated.company = f.company and dated.founder = '' and
            """ + VISIBLE.formatted("dated") + """
            where """ + VISIBLE.formatted("d") + "and" + VISIBLE.formatted("f") + "and"
                    + VISIBLE.formatted("i") + """
            and i.kind = 'round' and f.company <> d.employer
            and (d.cameFirst is null or """ + FOUNDED + " is null or " + FOUNDED + """
             >= d.cameFirst)
            and not exists (select 1 from FoundingRow better where better.founder = f.founder
              and better.company = f.company and better.rank < f.rank and """
                    + VISIBLE.formatted("better") + """
            )
            and (d.employer, f.company, d.founder, i.roundId, i.investor)
              > (:employer, :company, :founder, :round, :investor)""";
    private static final String ORDER = " order by d.employer, f.company, d.founder, i.roundId, i.investor";

    /// A flow of a list.
    ///
    /// @param hidden how many facts of the founder the asked confidence left out
    /// @param incomplete true where not all facts that it rests on could be folded
    public record Listed(FlowPlace place, FlowAnswer flow, int hidden, boolean incomplete) {}

    private record Joined(DepartureRow departure, FoundingRow founding, InvestmentRow investment) {}

    /// A page of the flows that `filter` admits, in their order.
    ///
    /// @param asked the least confidence that counts
    public List<Listed> page(Confidence asked, FlowFilter filter, FlowPlace after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "asked", (short) Codes.of(asked),
                "employer", after.employer(),
                "company", after.company(),
                "founder", after.founder(),
                "round", after.round(),
                "investor", after.investor()));
        String text = JOIN
                + where("d.employer", "onlyEmployer", filter.employer(), parameters)
                + where("f.company", "onlyCompany", filter.company(), parameters)
                + where("d.founder", "onlyFounder", filter.founder(), parameters)
                + where("i.investor", "onlyInvestor", filter.investor(), parameters);
        TypedQuery<Object[]> query = getEntityManager().createQuery(text + ORDER, Object[].class);
        parameters.forEach(query::setParameter);
        List<Joined> rows = query.setMaxResults(limit).getResultList().stream()
                .map(row -> new Joined((DepartureRow) row[0], (FoundingRow) row[1], (InvestmentRow) row[2]))
                .toList();
        PageNames names = new PageNames();
        rows.forEach(row -> collect(row, names));
        return rows.stream().map(row -> listed(row, names)).toList();
    }

    private static String where(String attribute, String name, @Nullable String value, Map<String, Object> parameters) {
        if (value == null) {
            return "";
        }
        parameters.put(name, value);
        return " and " + attribute + " = :" + name;
    }

    private static void collect(Joined row, PageNames names) {
        DepartureRow departure = row.departure;
        FoundingRow founding = row.founding;
        names.add(departure.employer, departure.employerNames, departure.employerNameLanguages);
        names.add(departure.founder, departure.founderNames, departure.founderNameLanguages);
        names.add(founding.founder, founding.founderNames, founding.founderNameLanguages);
        names.add(founding.company, founding.companyNames, founding.companyNameLanguages);
        names.add(row.investment.investor, row.investment.investorNames, row.investment.investorNameLanguages);
    }

    private static Listed listed(Joined row, PageNames names) {
        InvestmentRow investment = row.investment;
        FlowPlace place = new FlowPlace(
                row.departure.employer,
                row.founding.company,
                row.departure.founder,
                investment.roundId,
                investment.investor);
        StoredFigure amount = FigureColumns.figure(investment.amount);
        FlowAnswer flow = new FlowAnswer(
                names.ref(place.employer()),
                names.ref(place.company()),
                names.ref(place.founder()),
                investment.investor.isEmpty() ? null : investor(investment, names.of(investment.investor)),
                amount == null ? null : amount.answer("USD"),
                investment.dealOn == null ? null : PartialDate.of(investment.dealOn),
                investment.roundId,
                Wire.parse(RoundType.class, Objects.requireNonNull(investment.roundType))
                        .orElseThrow());
        return new Listed(
                place,
                flow,
                row.departure.hidden,
                row.departure.incomplete || row.founding.incomplete || investment.incomplete);
    }

    private static Investor investor(InvestmentRow row, List<Name> names) {
        return new Investor(
                row.investor,
                names,
                row.investorKind == null
                        ? null
                        : Wire.parse(Investor.Kind.class, row.investorKind).orElseThrow());
    }
}
