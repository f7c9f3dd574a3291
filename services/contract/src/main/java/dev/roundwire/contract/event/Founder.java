package dev.roundwire.contract.event;

import dev.roundwire.contract.rule.Id;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.contract.value.Wire;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person as a founder.
///
/// @param id the person's id
/// @param names in any language, may be empty
/// @param background what the person comes from
/// @param relations to other people
public record Founder(
        @NotNull @Id String id,
        @Size(max = 50) List<@NotNull @Valid Name> names,
        @Nullable Background background,
        @Size(max = 100) List<@NotNull @Valid Relation> relations) {
    public Founder {
        names = Lists.orEmpty(names);
        relations = Lists.orEmpty(relations);
    }

    public enum Background implements Wire {
        TECHNICAL,
        PRODUCT,
        BUSINESS
    }

    /// A tie to another person.
    ///
    /// @param kind in words, e.g. `doctoral adviser`
    /// @param person the other one
    public record Relation(
            @NotNull @Size(min = 1, max = 200) String kind,
            @NotNull @Valid Ref person) {}
}
