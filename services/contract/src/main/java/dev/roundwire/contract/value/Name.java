package dev.roundwire.contract.value;

import dev.roundwire.contract.rule.Bcp47;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A name in one language.
///
/// @param value the name as its bearer writes it
/// @param lang BCP 47 tag; null where unknown
public record Name(
        @NotNull @Size(min = 1, max = 500) String value,
        @Nullable @Bcp47 String lang) {}
