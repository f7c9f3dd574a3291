package dev.roundwire.rounds.claim;

import dev.roundwire.rounds.claim.Thing.Origin;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the fields of a thing came from, by path: `raised`, `investments/tencent/amount`.
public sealed interface Origins permits Origins.Listed, SingleClaim {

    /// Null where the field is absent.
    @Nullable
    Origin of(String path);

    /// Those of fields that several claims may have given.
    record Listed(Map<String, Origin> byPath) implements Origins {
        public Listed {
            byPath = Map.copyOf(byPath);
        }

        @Override
        public @Nullable Origin of(String path) {
            return byPath.get(path);
        }
    }
}
