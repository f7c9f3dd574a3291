package dev.roundwire.stream.projector;

import dev.roundwire.stream.sql.StoredRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What refolding subjects changed, or would change.
///
/// @param subjects how many were folded
/// @param mended how many records that couldn't be read can be read now
/// @param mentions how many who are mentioned in a subject weren't noted, or were and aren't
/// @param changes rows that say something else now; rows that only came to another fold version aren't among them
public record Refolded(int subjects, int mended, int mentions, List<Change> changes) {

    /// A row before and after.
    ///
    /// @param before null where there was none
    public record Change(@Nullable StoredRow before, StoredRow after) {}
}
