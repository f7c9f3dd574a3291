package dev.roundwire.talent.sql;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.How;
import dev.roundwire.stream.sql.Codes;
import dev.roundwire.talent.EmployerPlace;
import dev.roundwire.talent.EmployerSort;
import dev.roundwire.talent.EmployerSummary;
import dev.roundwire.talent.StoredFigure;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Adds up what came of those who left each employer (T2, T4): a company once, a deal once.
@ApplicationScoped
public class EmployerRows implements PanacheRepositoryBase<DepartureRow, DepartureRow.Key> {
    private static final String EMPLOYERS = """
            with gone as (
              select * from departure where :asked between level and level_to and not deleted
            ), told as (
              select * from founding where :asked between level and level_to and not deleted
            ), founded as (
              select distinct on (told.company, told.founder) told.company, told.founder,
                case when dated.company is null then told.last_day else dated.last_day end as last_day,
                told.incomplete or coalesce (dated.incomplete, false) as incomplete
              from told left join told dated on dated.company = told.company and dated.founder = ''
              where told.founder <> '' order by told.company, told.founder, told.rank
            ), venture as (
              select gone.employer, gone.left_first, founded.company, founded.incomplete
              from gone join founded on founded.founder = gone.founder
              where founded.company <> gone.employer
                and (founded.last_day is null or gone.came_first is null or founded.last_day >= gone.came_first)
            ), company as (
              select employer, company, bool_or (incomplete) as incomplete from venture group by employer, company
            ), raised as (
              select company.employer, count (*) as companies, bool_or (company.incomplete) as incomplete,
                count (money.raised_how) as parts, coalesce (sum (money.raised_min), 0) as raised_min,
                case when bool_and (money.raised_how is null or money.raised_max is not null)
                  then coalesce (sum (money.raised_max), 0) end as raised_max,
                min (money.raised_how) as how,
                max (array_position (array['confirmed', 'reported', 'rumoured'], money.raised_confidence)) as weakest,
                coalesce (bool_or (money.raised_approximate), false) as approximate
              from company left join money on money.company = company.company
                and :asked between money.level and money.level_to and not money.deleted
              group by company.employer
            ), deal as (
              select distinct venture.employer, investment.company, investment.kind, investment.round_id,
                investment.amount_min, investment.amount_max, investment.amount_how, investment.amount_confidence,
                investment.amount_approximate
              from venture join investment on investment.company = venture.company
                and investment.investor = venture.employer
                and :asked between investment.level and investment.level_to and not investment.deleted
              where venture.left_first is null or investment.last_day is null
                or investment.last_day >= venture.left_first
            ), alumni as (
              select employer, count (*) as investments, count (amount_how) as parts,
                coalesce (sum (amount_min), 0) as alumni_min,
                case when bool_and (amount_max is not null) then sum (amount_max) end as alumni_max,
                min (amount_how) as how,
                max (array_position (array['confirmed', 'reported', 'rumoured'], amount_confidence)) as weakest,
                coalesce (bool_or (amount_approximate), false) as approximate
              from deal group by employer
            ), employer as (
              select gone.employer, count (*) as leavers,
                bool_or (gone.incomplete) or coalesce (bool_or (raised.incomplete), false) as incomplete,
                coalesce (min (raised.companies), 0) as companies,
                coalesce (min (raised.parts), 0) as raised_parts,
                coalesce (min (raised.raised_min), 0) as raised_min,
                case when count (raised.employer) = 0 then 0 else min (raised.raised_max) end as raised_max,
                min (raised.how) as raised_how, min (raised.weakest) as raised_weakest,
                coalesce (bool_or (raised.approximate), false) as raised_approximate,
                coalesce (min (alumni.investments), 0) as alumni_investments,
                coalesce (min (alumni.parts), 0) as alumni_parts,
                coalesce (min (alumni.alumni_min), 0) as alumni_min,
                case when count (alumni.employer) = 0 then 0 else min (alumni.alumni_max) end as alumni_max,
                min (alumni.how) as alumni_how, min (alumni.weakest) as alumni_weakest,
                coalesce (bool_or (alumni.approximate), false) as alumni_approximate
              from gone left join raised on raised.employer = gone.employer
                left join alumni on alumni.employer = gone.employer
              group by gone.employer
            )
            select * from employer""";

    /// An employer of a list.
    ///
    /// @param incomplete true where not all facts that it rests on could be folded
    public record Listed(EmployerSummary employer, boolean incomplete) {}

    /// A page of the employers that somebody left, in their order.
    ///
    /// @param asked the least confidence that counts
    /// @param after where the page before ended; null for the first
    public List<Listed> page(
            Confidence asked, EmployerSort sort, boolean descending, @Nullable EmployerPlace after, int limit) {
        boolean byId = sort == EmployerSort.ID;
        String further = descending ? " < " : " > ";
        String direction = descending && !byId ? " desc" : "";
        String where = after == null
                ? ""
                : byId
                        ? " where employer > :id"
                        : " where " + sort.column() + further + ":value or (" + sort.column()
                                + " = :value and employer > :id)";
        Query query = getEntityManager()
                .createNativeQuery(
                        EMPLOYERS + where + " order by " + sort.column() + direction + (byId ? "" : ", employer"),
                        Tuple.class)
                .setParameter("asked", (short) Codes.of(asked))
                .setMaxResults(limit);
        if (after != null) {
            query.setParameter("id", after.id());
            if (!byId) {
                query.setParameter("value", after.value());
            }
        }
        @SuppressWarnings("unchecked") // asked for tuples
        List<Tuple> rows = query.getResultList();
        List<DepartureRow> departures =
                departures(asked, rows.stream().map(EmployerRows::id).toList());
        PageNames names = new PageNames();
        departures.forEach(row -> names.add(row.employer, row.employerNames, row.employerNameLanguages));
        return rows.stream().map(row -> listed(row, names, departures)).toList();
    }

    private List<DepartureRow> departures(Confidence asked, List<String> employers) {
        return list(
                "employer in ?1 and level <= ?2 and levelTo >= ?2 and deleted = false order by employer, founder",
                employers,
                (short) Codes.of(asked));
    }

    private static Listed listed(Tuple row, PageNames names, List<DepartureRow> departures) {
        String id = id(row);
        EmployerSummary employer = new EmployerSummary(
                id,
                names.of(id),
                whole(row, "leavers"),
                whole(row, "companies"),
                figure(row, "raised"),
                whole(row, "alumni_investments"),
                figure(row, "alumni"),
                departures.stream()
                        .filter(departure -> departure.employer.equals(id))
                        .collect(Collectors.toMap(departure -> departure.founder, departure -> departure.hidden)));
        return new Listed(employer, Boolean.TRUE.equals(row.get("incomplete", Boolean.class)));
    }

    /// Of one part that part, of several their sum, of none zero.
    private static StoredFigure figure(Tuple row, String name) {
        int parts = whole(row, name + "_parts");
        BigDecimal min = row.get(name + "_min", BigDecimal.class);
        BigDecimal max = row.get(name + "_max", BigDecimal.class);
        if (parts == 0 && max != null) {
            return Objects.requireNonNull(StoredFigure.of(Figure.ZERO));
        }
        How sum = max != null && min.compareTo(max) == 0 ? How.DERIVED : How.BOUNDS;
        int deals = name.equals("alumni") ? whole(row, "alumni_investments") : parts;
        return new StoredFigure(
                min,
                max,
                parts == 1 && deals == 1 ? How.valueOf(row.get(name + "_how", String.class)) : sum,
                parts == 0 ? Confidence.CONFIRMED : Confidence.values()[whole(row, name + "_weakest") - 1],
                Boolean.TRUE.equals(row.get(name + "_approximate", Boolean.class)));
    }

    private static String id(Tuple row) {
        return row.get("employer", String.class);
    }

    private static int whole(Tuple row, String column) {
        return ((Number) row.get(column)).intValue();
    }
}
