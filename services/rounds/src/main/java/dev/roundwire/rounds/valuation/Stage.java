package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.event.RoundQualifier;
import dev.roundwire.contract.event.RoundType;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far along a company is at a round, by the round's name (O2).
///
/// @param rank of the type: the later, the greater; one for all types that name no stage
/// @param step of the qualifier: plain before plus, bridge, extension
record Stage(int rank, int step) implements Comparable<Stage> {
    private static final List<RoundType> LADDER = List.of(
            RoundType.PRE_SEED,
            RoundType.ANGEL,
            RoundType.SEED,
            RoundType.PRE_A,
            RoundType.SERIES_A,
            RoundType.PRE_B,
            RoundType.SERIES_B,
            RoundType.SERIES_C,
            RoundType.SERIES_D,
            RoundType.SERIES_E,
            RoundType.SERIES_F,
            RoundType.SERIES_G,
            RoundType.SERIES_H,
            RoundType.SERIES_I,
            RoundType.SERIES_J,
            RoundType.PRE_IPO);
    private static final Comparator<Stage> ORDER =
            Comparator.comparingInt(Stage::rank).thenComparingInt(Stage::step);

    static Stage of(RoundClosed round) {
        int rank = LADDER.indexOf(round.roundType());
        return new Stage(rank < 0 ? LADDER.size() : rank, step(round.roundQualifier()));
    }

    private static int step(@Nullable RoundQualifier qualifier) {
        return switch (qualifier) {
            case null -> 0;
            case PLUS -> 1;
            case BRIDGE -> 2;
            case EXTENSION -> 3;
        };
    }

    @Override
    public int compareTo(Stage other) {
        return ORDER.compare(this, other);
    }
}
