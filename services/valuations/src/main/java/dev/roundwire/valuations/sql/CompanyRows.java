package dev.roundwire.valuations.sql;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.sql.Codes;
import dev.roundwire.valuations.CompanyFilter;
import dev.roundwire.valuations.CompanySummary;
import dev.roundwire.valuations.SortKey;
import dev.roundwire.valuations.Sorting;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the table `company`.
@ApplicationScoped
public class CompanyRows implements PanacheRepositoryBase<CompanyRow, CompanyRow.Key> {

    /// A company of a list.
    ///
    /// @param incomplete true where not all its facts could be folded
    /// @param possibly its facts whose period `asOf` falls into
    public record Listed(CompanySummary company, boolean incomplete, List<FactKey> possibly) {}

    /// A page of the companies that `filter` admits, in their order.
    ///
    /// @param asked the least confidence that counts
    /// @param after where the page before ended; null for the first
    public List<Listed> page(
            Confidence asked, CompanyFilter filter, Sorting sorting, Sorting.@Nullable Place after, int limit) {
        Conditions conditions = new Conditions()
                .with("deleted = false and things > 0")
                .with("level <= :asked and levelTo >= :asked", "asked", (short) Codes.of(asked))
                .withFilter(filter)
                .withPlace(sorting, after);
        return find(conditions.text() + order(sorting), conditions.parameters()).page(0, limit).list().stream()
                .map(row -> new Listed(row.summary(), row.incomplete, List.of()))
                .toList();
    }

    /// The companies that the log ever told of, by id.
    ///
    /// @param after the id to begin after; null for the first
    public List<Subject> subjects(@Nullable String after, int limit) {
        return find(
                        "select subject from CompanyRow where levelTo = :last and subject > :after order by subject",
                        Map.of(
                                "last",
                                (short) Codes.of(Confidence.RUMOURED),
                                "after",
                                Subject.company(after == null ? "" : after).toString()))
                .project(String.class)
                .page(0, limit)
                .list()
                .stream()
                .map(subject -> Subject.parse(subject).orElseThrow())
                .toList();
    }

    private static String order(Sorting sorting) {
        String direction = sorting.descending() ? " desc" : " asc";
        return " order by " + sorting.key().attribute() + direction + " nulls last"
                + (sorting.key() == SortKey.ID ? "" : ", id");
    }
}
