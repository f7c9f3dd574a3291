package dev.roundwire.rounds.claim;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.RoundsMatched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which round an id stands for, after `RoundsMatched` made several ids one (F3, F7).
///
/// @param into where each matched id leads
public record MatchedRounds(Map<String, String> into) {

    /// @param standing the facts that count, in recorded order; the match recorded last, where it would close a
    ///     circle, is void
    static MatchedRounds of(List<RecordedFact> standing) {
        MatchedRounds matched = new MatchedRounds(new HashMap<>());
        for (RecordedFact fact : standing) {
            if (fact.event() instanceof RoundsMatched match) {
                match.roundIds().forEach(id -> matched.match(id, match.into()));
            }
        }
        return new MatchedRounds(Map.copyOf(matched.into));
    }

    /// The id that the round with this id goes by.
    public String of(String roundId) {
        String resolved = roundId;
        for (String next = into.get(resolved); next != null; next = into.get(resolved)) {
            resolved = next;
        }
        return resolved;
    }

    /// The same, where there may be no id.
    public @Nullable String ofNullable(@Nullable String roundId) {
        return roundId == null ? null : of(roundId);
    }

    private void match(String id, String target) {
        String round = of(id);
        String goal = of(target);
        if (!round.equals(goal)) {
            into.put(round, goal);
        }
    }
}
