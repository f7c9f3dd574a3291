package dev.roundwire.portfolios.sql;

import dev.roundwire.contract.value.Subject;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds by the table `mention` who was ever mentioned, and where.
@ApplicationScoped
public class Mentions implements PanacheRepositoryBase<MentionRow, MentionRow.Key> {

    /// Everybody who was ever mentioned, by id.
    ///
    /// @param after the id to begin after; null for the first
    public List<String> everybody(@Nullable String after, int limit) {
        return find(
                        "select distinct entity from MentionRow where entity > ?1 order by entity",
                        after == null ? "" : after)
                .project(String.class)
                .page(0, limit)
                .list();
    }

    /// The companies in whose facts each of these was ever mentioned.
    public Map<String, Set<Subject>> of(Collection<String> entities) {
        Map<String, Set<Subject>> mentions = new HashMap<>();
        for (MentionRow row : list("entity in ?1", entities)) {
            Subject.parse(row.subject)
                    .ifPresent(subject -> mentions.computeIfAbsent(row.entity, id -> new TreeSet<>())
                            .add(subject));
        }
        return mentions;
    }
}
