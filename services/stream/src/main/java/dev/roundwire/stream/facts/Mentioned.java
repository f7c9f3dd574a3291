package dev.roundwire.stream.facts;

import dev.roundwire.contract.Fact;
import dev.roundwire.rounds.fact.Mentions;
import dev.roundwire.stream.projection.StorableText;
import java.util.Set;
import java.util.TreeSet;

/// Who is noted as mentioned in a fact.
public final class Mentioned {
    private static final int LONGEST_ID = 128;

    private Mentioned() {}

    /// The ids of everybody who occurs in `fact` beside its subject. A fact that names somebody without an id mentions
    /// nobody; whether it folds is for the fold to say.
    public static Set<String> in(Fact fact) {
        try {
            Set<String> entities = new TreeSet<>(Mentions.of(fact.event()));
            entities.removeIf(entity -> entity.length() > LONGEST_ID || !StorableText.isStorable(entity));
            return entities;
        } catch (RuntimeException somebodyWithoutId) {
            return Set.of();
        }
    }
}
