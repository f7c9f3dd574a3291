package dev.roundwire.contract.value;

import dev.roundwire.contract.rule.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who puts money in: a fund, a corporation, a person in person, a government.
public record Investor(
        @NotNull @Id String id,
        @Size(max = 50) List<@NotNull @Valid Name> names,
        @Nullable Kind kind) {
    public Investor {
        names = Lists.orEmpty(names);
    }

    public enum Kind implements Wire {
        FUND,
        CORPORATE,
        PERSON,
        GOVERNMENT
    }
}
