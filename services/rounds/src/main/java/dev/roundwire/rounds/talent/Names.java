package dev.roundwire.rounds.talent;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Company;
import dev.roundwire.contract.event.CompanyFounded.Cofounder;
import dev.roundwire.contract.event.Founder;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.fact.Admission;
import dev.roundwire.rounds.fact.Records;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What everybody is called, in every language that the facts at hand tell, whoever they are about. The same id is the
/// same person or organisation everywhere.
final class Names {
    private final Map<String, Set<Name>> byId = new HashMap<>();
    private final Map<String, Investor.Kind> kinds = new HashMap<>();

    private Names() {}

    static Names of(Collection<RecordedFact> facts) {
        Names names = new Names();
        facts.stream().sorted(Admission.WEIGHT).forEach(fact -> names.collect(fact.event()));
        return names;
    }

    List<Name> of(String id) {
        return List.copyOf(byId.getOrDefault(id, Set.of()));
    }

    Ref ref(String id) {
        return new Ref(id, of(id));
    }

    Investor investor(String id) {
        return new Investor(id, of(id), kinds.get(id));
    }

    private void collect(@Nullable Object value) {
        switch (value) {
            case Ref ref -> add(ref.id(), ref.names());
            case Investor investor -> {
                add(investor.id(), investor.names());
                if (investor.kind() != null) {
                    kinds.putIfAbsent(investor.id(), investor.kind());
                }
            }
            case Cofounder founder when founder.id() != null -> add(founder.id(), founder.names());
            case Founder founder -> {
                add(founder.id(), founder.names());
                founder.relations().forEach(this::collect);
            }
            case Company company -> add(company.id(), company.names());
            case Collection<?> list -> list.forEach(this::collect);
            case Record record -> Records.fields(record).values().forEach(this::collect);
            case null, default -> {
                // a scalar names nobody
            }
        }
    }

    private void add(String id, List<Name> names) {
        byId.computeIfAbsent(id, ignored -> new LinkedHashSet<>()).addAll(names);
    }
}
