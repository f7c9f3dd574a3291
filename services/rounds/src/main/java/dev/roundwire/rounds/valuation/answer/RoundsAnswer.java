package dev.roundwire.rounds.valuation.answer;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.claim.MatchedRounds;
import dev.roundwire.rounds.progress.Progress;
import dev.roundwire.rounds.rate.Rates;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.Exchange;
import dev.roundwire.rounds.valuation.Round;
import dev.roundwire.rounds.valuation.Unconverted;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `/companies/{id}/rounds`
///
/// @param rounds every closed round, oldest first
/// @param unconverted money that is null for want of an exchange rate (M2)
public record RoundsAnswer(Ref company, List<RoundAnswer> rounds, List<Unconverted> unconverted) {

    public static RoundsAnswer of(Curve curve, Rates rates) {
        Exchange exchange = new Exchange(curve.currency(), rates);
        List<RoundAnswer> rounds = curve.rounds().stream()
                .map(round -> RoundAnswer.of(round, progress(round, curve), exchange))
                .toList();
        List<Unconverted> unconverted = Stream.concat(curve.unconverted().stream(), exchange.unconverted().stream())
                .distinct()
                .toList();
        return new RoundsAnswer(curve.things().company(), rounds, unconverted);
    }

    /// How the figures of this answer came to be.
    public static List<FigureExplanation> explain(Curve curve, Rates rates) {
        Exchange exchange = new Exchange(curve.currency(), rates);
        Explanations explanations = Figures.explanations(curve);
        IntStream.range(0, curve.rounds().size()).forEach(index -> {
            Round round = curve.rounds().get(index);
            RoundAnswer.explain(round, progress(round, curve), exchange, "/rounds/" + index, explanations);
        });
        return explanations.write();
    }

    private static Progress progress(Round round, Curve curve) {
        MatchedRounds matched = curve.things().matched();
        return Progress.of(Progress.told(
                round.thing().claims(),
                curve.things().admission(),
                claim -> claim instanceof RoundClosed closed
                        && matched.of(closed.roundId()).equals(round.id())));
    }
}
