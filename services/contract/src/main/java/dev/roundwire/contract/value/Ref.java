package dev.roundwire.contract.value;

import dev.roundwire.contract.rule.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// A person or an organisation, by id: the same id is the same thing everywhere.
public record Ref(@NotNull @Id String id, @Size(max = 50) List<@NotNull @Valid Name> names) {
    public Ref {
        names = Lists.orEmpty(names);
    }
}
