package dev.roundwire.contract.event;

import dev.roundwire.contract.rule.Id;
import dev.roundwire.contract.value.Lists;
import dev.roundwire.contract.value.Name;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A company.
///
/// @param id the company's id
/// @param names in any language, may be empty
/// @param legalName as registered
/// @param identifiers in registers of others
public record Company(
        @NotNull @Id String id,
        @Size(max = 50) List<@NotNull @Valid Name> names,
        @Nullable @Size(max = 500) String legalName,
        @Size(max = 50) List<@NotNull @Valid Identifier> identifiers) {
    public Company {
        names = Lists.orEmpty(names);
        identifiers = Lists.orEmpty(identifiers);
    }

    /// The company's number in a register of others.
    ///
    /// @param scheme the register, e.g. `cn-uscc` or `lei`
    /// @param id the number there
    public record Identifier(
            @NotNull @Size(min = 1, max = 100) String scheme,
            @NotNull @Size(min = 1, max = 200) String id) {}
}
