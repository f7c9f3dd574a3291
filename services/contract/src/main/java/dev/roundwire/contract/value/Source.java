package dev.roundwire.contract.value;

import dev.roundwire.contract.rule.Uri;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Where a fact was read.
///
/// @param url address; null where there is none
/// @param publisher who published it
/// @param publishedOn when the world was told
/// @param quote the original wording, in any language
public record Source(
        @Nullable @Uri @Size(max = 2000) String url,
        @Nullable @Size(max = 500) String publisher,
        @Nullable PartialDate publishedOn,
        @Nullable @Size(max = 10_000) String quote) {}
