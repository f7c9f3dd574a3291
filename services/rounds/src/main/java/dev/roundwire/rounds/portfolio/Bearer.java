package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Company;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.fact.Admission;
import dev.roundwire.rounds.fact.Records;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What facts call somebody, whether as an investor, a buyer or a person.
final class Bearer {
    private final String id;
    private final Set<Name> names = new LinkedHashSet<>();
    private Investor.@Nullable Kind kind;

    private Bearer(String id) {
        this.id = id;
    }

    /// The names in every language told, and the kind as the weightiest fact has it.
    static Investor of(String id, Collection<RecordedFact> facts) {
        Bearer bearer = new Bearer(id);
        facts.stream().sorted(Admission.WEIGHT).map(RecordedFact::event).forEach(bearer::read);
        return new Investor(id, List.copyOf(bearer.names), bearer.kind);
    }

    private void read(Object value) {
        switch (value) {
            case Investor investor
            when investor.id().equals(id) -> {
                names.addAll(investor.names());
                kind = kind == null ? investor.kind() : kind;
            }
            case Ref ref when ref.id().equals(id) -> names.addAll(ref.names());
            case Company company when company.id().equals(id) -> names.addAll(company.names());
            case Collection<?> list -> list.forEach(this::read);
            case Record record -> Records.parts(record).forEach(this::read);
            default -> {
                // a scalar bears no name
            }
        }
    }
}
