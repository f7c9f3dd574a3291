package dev.roundwire.portfolios.sql;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.portfolios.InvestorFilter;
import dev.roundwire.portfolios.SortKey;
import dev.roundwire.portfolios.Sorting;
import dev.roundwire.stream.sql.Codes;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds investors by the table `position`.
@ApplicationScoped
public class InvestorRows implements PanacheRepositoryBase<PositionRow, PositionRow.Key> {

    /// A page of the investors that `filter` admits, in their order.
    ///
    /// @param asked the least confidence that counts
    /// @param after where the page before ended; null for the first
    public List<Sorting.Place> page(
            Confidence asked, InvestorFilter filter, Sorting sorting, Sorting.@Nullable Place after, int limit) {
        String key = sum(sorting.key());
        String query = "select investor, " + key + " from PositionRow"
                + " where deleted = false and level <= :asked and levelTo >= :asked group by investor"
                + " having max(case when " + admits(filter) + " then 1 else 0 end) = 1"
                + (after == null ? "" : " and " + isAfter(key, sorting, after))
                + " order by " + key + (sorting.descending() ? " desc" : " asc") + " nulls last, investor";
        TypedQuery<Object[]> select = getEntityManager()
                .createQuery(query, Object[].class)
                .setParameter("asked", (short) Codes.of(asked))
                .setMaxResults(limit);
        bind(select, filter, after);
        return select.getResultList().stream()
                .map(line -> new Sorting.Place((Comparable<?>) line[1], (String) line[0]))
                .toList();
    }

    private static void bind(TypedQuery<?> select, InvestorFilter filter, Sorting.@Nullable Place after) {
        if (filter.name() != null) {
            select.setParameter("name", filter.name());
        }
        if (filter.kind() != null) {
            select.setParameter("kind", filter.kind().wire());
        }
        if (after != null) {
            select.setParameter("id", after.id());
            if (after.value() != null) {
                select.setParameter("value", after.value());
            }
        }
    }

    private static String admits(InvestorFilter filter) {
        String name = filter.name() == null ? "1 = 1" : "locate(:name, search) > 0";
        return filter.kind() == null ? name : name + " and kind = :kind";
    }

    /// What comes after `place`, unknown values being last whatever the direction.
    private static String isAfter(String key, Sorting sorting, Sorting.Place place) {
        if (place.value() == null) {
            return "(" + key + " is null and investor > :id)";
        }
        String further = sorting.descending() ? " < " : " > ";
        return "(" + key + further + ":value or " + key + " is null or (" + key + " = :value and investor > :id))";
    }

    private static String sum(SortKey key) {
        return switch (key) {
            case ID -> "investor";
            case POSITIONS -> "count(*)";
            case ROUNDS -> "sum(rounds)";
            case LEADS -> "sum(leads)";
            case COST -> money("costMin");
            case UNREALISED -> money("markMin");
            case REALISED -> money("realisedMin");
            case MOIC ->
                "round((" + money("realisedMin") + " + " + money("markMin") + ") / nullif(" + money("costMin")
                        + ", 0), 10)";
            case DPI -> "round(" + money("realisedMin") + " / nullif(" + money("costMin") + ", 0), 10)";
            case FIRST_ROUND_ON -> "min(firstRoundDay)";
            case LAST_ROUND_ON -> "max(lastRoundDay)";
        };
    }

    private static String money(String attribute) {
        return "sum(coalesce(" + attribute + ", 0))";
    }
}
