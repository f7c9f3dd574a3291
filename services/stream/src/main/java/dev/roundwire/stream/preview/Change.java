package dev.roundwire.stream.preview;

import org.jspecify.annotations.Nullable;

/// A figure that a fact would change.
///
/// @param figure the address of the answer that holds it, with a fragment that names it, e.g.
///     `/companies/x/valuation#latest`
/// @param before what it is now, as the answer has it; null where there is none
/// @param after what it would be
public record Change(
        String figure, @Nullable Object before, @Nullable Object after) {}
