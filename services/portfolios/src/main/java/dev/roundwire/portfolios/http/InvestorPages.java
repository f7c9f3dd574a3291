package dev.roundwire.portfolios.http;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.portfolios.InvestorFilter;
import dev.roundwire.portfolios.InvestorSummary;
import dev.roundwire.portfolios.SortKey;
import dev.roundwire.portfolios.Sorting;
import dev.roundwire.portfolios.sql.InvestorRows;
import dev.roundwire.portfolios.sql.Mentions;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.Read;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Pages of investors. Of the present in dollars, rows say who is on a page; else everybody who was ever mentioned is
/// folded, some at a time. The figures of a page are folded either way.
@Singleton
final class InvestorPages {
    private static final int CHUNK = 500;

    private final InvestorRows rows;
    private final Mentions mentions;
    private final int cap;

    InvestorPages(InvestorRows rows, Mentions mentions, PortfoliosConfig config) {
        this.rows = rows;
        this.mentions = mentions;
        this.cap = config.refoldCap();
    }

    /// Part of a list.
    ///
    /// @param next where the next page begins after; null on the last
    record Page(List<Companies.Found> investors, Sorting.@Nullable Place next) {}

    Page page(Read read, InvestorFilter filter, Sorting sorting, Sorting.@Nullable Place after, int limit) {
        return read.question().isCurrent()
                ? present(read, filter, sorting, after, limit)
                : past(read, filter, sorting, after, limit);
    }

    private Page present(Read read, InvestorFilter filter, Sorting sorting, Sorting.@Nullable Place after, int limit) {
        List<Sorting.Place> found = rows.page(read.question().confidence(), filter, sorting, after, limit + 1);
        boolean isLast = found.size() <= limit;
        List<Sorting.Place> page = isLast ? found : found.subList(0, limit);
        Map<String, Companies.Found> folded = fold(
                        read, page.stream().map(Sorting.Place::id).toList())
                .stream()
                .collect(Collectors.toMap(one -> one.portfolio().investor().id(), one -> one));
        return new Page(
                page.stream()
                        .map(place -> folded.get(place.id()))
                        .filter(one ->
                                one != null && !one.portfolio().positions().isEmpty())
                        .toList(),
                isLast ? null : page.getLast());
    }

    private Page past(Read read, InvestorFilter filter, Sorting sorting, Sorting.@Nullable Place after, int limit) {
        boolean byId = sorting.key() == SortKey.ID && !sorting.descending();
        TreeMap<InvestorSummary, Companies.Found> kept = new TreeMap<>(sorting.order());
        String reached = byId && after != null ? after.id() : null;
        int looked = 0;
        for (List<String> ids = mentions.everybody(reached, CHUNK);
                !ids.isEmpty() && !(byId && kept.size() > limit);
                ids = mentions.everybody(reached, CHUNK)) {
            looked += ids.size();
            if (looked > cap) {
                throw ProblemException.ofParameter(
                        "sort",
                        "refold-cap",
                        "more than " + cap + " investors would have to be folded: sort by id, or ask for the present");
            }
            keep(fold(read, ids), filter, sorting, after, limit, kept);
            reached = ids.getLast();
        }
        List<Companies.Found> page = List.copyOf(kept.values());
        return page.size() > limit
                ? new Page(page.subList(0, limit), sorting.place(new ArrayList<>(kept.keySet()).get(limit - 1)))
                : new Page(page, null);
    }

    private static void keep(
            Collection<Companies.Found> found,
            InvestorFilter filter,
            Sorting sorting,
            Sorting.@Nullable Place after,
            int limit,
            TreeMap<InvestorSummary, Companies.Found> kept) {
        for (Companies.Found one : found) {
            InvestorSummary summary = InvestorSummary.of(one.portfolio());
            if (summary != null && filter.admits(one.portfolio()) && sorting.isAfter(summary, after)) {
                kept.put(summary, one);
                if (kept.size() > limit + 1) {
                    kept.pollLastEntry();
                }
            }
        }
    }

    /// These investors, the facts of all their companies loaded in one statement.
    private List<Companies.Found> fold(Read read, List<String> ids) {
        Map<String, Set<Subject>> subjects = mentions.of(ids);
        Companies companies = Companies.of(
                read, subjects.values().stream().flatMap(Set::stream).distinct().toList());
        return ids.stream()
                .map(id -> companies.find(id, subjects.getOrDefault(id, Set.of())))
                .toList();
    }
}
