package dev.roundwire.contract.value;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Names another fact of the same subject.
///
/// @param id CloudEvents id
/// @param source CloudEvents source; null means that of the naming fact
public record FactRef(
        @NotNull @Size(min = 1, max = 256) String id,
        @Nullable @Size(min = 1, max = 512) String source) {
    /// The key of the named fact, as seen from a fact of `ownSource`.
    public FactKey from(String ownSource) {
        return new FactKey(source == null ? ownSource : source, id);
    }
}
