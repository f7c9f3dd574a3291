package dev.roundwire.rounds.claim;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.RoundsMatched;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Which round an id stands for, after `RoundsMatched` made several ids one (F3, F7).
///
/// @param into the round that each matched id stands for
public record MatchedRounds(Map<String, String> into) {

    /// F3: rounds under different ids that are one. F7: the match recorded last, where it would close a circle, is
    /// void.
    ///
    /// @param standing the facts that count, in recorded order
    static MatchedRounds of(List<RecordedFact> standing) {
        MatchedRounds matched = new MatchedRounds(new HashMap<>());
        for (RecordedFact fact : standing) {
            if (fact.event() instanceof RoundsMatched match) {
                match.roundIds().forEach(id -> matched.match(id, match.into()));
            }
        }
        Map<String, String> rounds = new HashMap<>();
        List.copyOf(matched.into.keySet()).forEach(id -> rounds.put(id, matched.root(id)));
        return new MatchedRounds(Map.copyOf(rounds));
    }

    /// The id that the round with this id goes by.
    public String of(String roundId) {
        return into.getOrDefault(roundId, roundId);
    }

    /// The same, where there may be no id.
    public @Nullable String ofNullable(@Nullable String roundId) {
        return roundId == null ? null : of(roundId);
    }

    private void match(String id, String target) {
        String round = root(id);
        String goal = root(target);
        if (!round.equals(goal)) {
            into.put(round, goal);
        }
    }

    /// Where an id leads; all ids on the way lead there at once from then on.
    private String root(String id) {
        String root = id;
        for (String next = into.get(root); next != null; next = into.get(root)) {
            root = next;
        }
        String passed = id;
        while (!passed.equals(root)) {
            passed = Objects.requireNonNull(into.put(passed, root));
        }
        return root;
    }
}
