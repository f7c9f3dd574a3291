package dev.roundwire.valuations.http;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.stream.facts.SubjectFacts;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.Read;
import dev.roundwire.valuations.CompanyFilter;
import dev.roundwire.valuations.CompanySummary;
import dev.roundwire.valuations.SortKey;
import dev.roundwire.valuations.Sorting;
import dev.roundwire.valuations.sql.CompanyRows;
import dev.roundwire.valuations.sql.CompanyRows.Listed;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Lists of companies as they were, or in another currency: all candidates are folded anew, some at a time, and only
/// the page is kept.
@Singleton
final class PastCompanies {
    private static final int CHUNK = 500;

    private final CompanyRows rows;
    private final int cap;

    PastCompanies(CompanyRows rows, ValuationsConfig config) {
        this.rows = rows;
        this.cap = config.refoldCap();
    }

    /// Part of a list.
    ///
    /// @param next where the next page begins after; null on the last
    record Page(List<Listed> companies, Sorting.@Nullable Place next) {}

    /// By id, companies are folded until the page is full or the cap is reached, where the page ends early. By any
    /// other key all must be folded.
    ///
    /// @throws ProblemException `invalid-parameter` where that would be more than the cap
    Page page(Read read, CompanyFilter filter, Sorting sorting, Sorting.@Nullable Place after, int limit) {
        boolean byId = sorting.key() == SortKey.ID && !sorting.descending();
        Search search = new Search(read, filter, sorting, after, limit);
        String reached = byId && after != null ? after.id() : null;
        for (int folded = 0; !(byId && search.isFull()); folded += CHUNK) {
            if (folded >= cap) {
                return search.cut(byId, reached);
            }
            List<Subject> subjects = rows.subjects(reached, CHUNK);
            if (subjects.isEmpty()) {
                break;
            }
            search.fold(subjects);
            reached = subjects.getLast().id();
        }
        return search.page();
    }

    /// Keeps the least in order, one more than asked.
    private final class Search {
        private final Read read;
        private final CompanyFilter filter;
        private final Sorting sorting;
        private final Sorting.@Nullable Place after;
        private final int limit;
        private final PriorityQueue<Listed> kept;
        private final Comparator<Listed> order;

        Search(Read read, CompanyFilter filter, Sorting sorting, Sorting.@Nullable Place after, int limit) {
            this.read = read;
            this.filter = filter;
            this.sorting = sorting;
            this.after = after;
            this.limit = limit;
            this.order = Comparator.comparing(Listed::company, sorting.order());
            this.kept = new PriorityQueue<>(order.reversed());
        }

        boolean isFull() {
            return kept.size() > limit;
        }

        void fold(List<Subject> subjects) {
            Map<Subject, SubjectFacts> stored = read.store().facts(subjects);
            for (Subject subject : subjects) {
                SubjectFacts facts = stored.get(subject);
                if (facts != null) {
                    Read.Folded<Curve> folded = read.fold(
                            facts,
                            known -> Curve.of(
                                    CompanyThings.of(subject.id(), known, read.question()), EcbRates.bundled()));
                    Curve curve = folded.value();
                    keep(new Listed(
                            CompanySummary.of(curve),
                            folded.incomplete(),
                            curve.things().possibly()));
                }
            }
        }

        private void keep(Listed listed) {
            if (filter.admits(listed.company()) && sorting.isAfter(listed.company(), after)) {
                kept.add(listed);
                if (kept.size() > limit + 1) {
                    kept.remove();
                }
            }
        }

        Page page() {
            List<Listed> companies = sorted();
            return isFull()
                    ? new Page(
                            companies.subList(0, limit),
                            sorting.place(companies.get(limit - 1).company()))
                    : new Page(companies, null);
        }

        Page cut(boolean byId, @Nullable String reached) {
            if (!byId || reached == null) {
                throw ProblemException.ofParameter(
                        "sort",
                        "refold-cap",
                        "more than " + cap + " companies would have to be folded: sort by id, or ask for the present");
            }
            return new Page(sorted(), new Sorting.Place(reached, reached));
        }

        private List<Listed> sorted() {
            List<Listed> companies = new ArrayList<>(kept);
            companies.sort(order);
            return companies;
        }
    }
}
