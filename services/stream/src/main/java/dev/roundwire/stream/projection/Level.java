package dev.roundwire.stream.projection;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// The confidences that one set of rows answers. A subject has rows at each confidence that one of its facts has,
/// since only there the answer can differ from the surer one; they hold up to the next such confidence.
///
/// @param from the surest asked confidence that the rows answer, and the one they were folded at
/// @param to the least sure asked confidence that they answer
public record Level(Confidence from, Confidence to) {

    /// The levels of a subject of these facts, surest first.
    public static List<Level> of(List<RecordedFact> facts) {
        EnumSet<Confidence> present = EnumSet.noneOf(Confidence.class);
        facts.forEach(fact -> present.add(fact.event().sureness()));
        List<Confidence> from = List.copyOf(present);
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            boolean last = i == from.size() - 1;
            levels.add(new Level(from.get(i), last ? Confidence.RUMOURED : surer(from.get(i + 1))));
        }
        return levels;
    }

    private static Confidence surer(Confidence than) {
        return Confidence.values()[than.ordinal() - 1];
    }
}
