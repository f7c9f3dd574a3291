package dev.roundwire.rounds.valuation.answer;

import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.Moment;
import dev.roundwire.rounds.valuation.Unconverted;
import java.util.List;

/// `/companies/{id}/valuation/history`
///
/// @param points of the curve (V6), oldest first
/// @param unconverted money that is null for want of an exchange rate (M2)
public record HistoryAnswer(Ref company, List<PointAnswer> points, List<Unconverted> unconverted) {

    public static HistoryAnswer of(Curve curve) {
        return new HistoryAnswer(
                curve.things().company(),
                curve.points().stream()
                        .map(point -> PointAnswer.of(point, curve.currency()))
                        .toList(),
                curve.unconverted());
    }

    /// How the figures of this answer came to be.
    public static List<FigureExplanation> explain(Curve curve) {
        Explanations explanations = Figures.explanations(curve);
        List<Moment> points = curve.points();
        for (int index = 0; index < points.size(); index++) {
            PointAnswer.explain(points.get(index), curve.currency(), "/points/" + index, explanations);
        }
        return explanations.write();
    }
}
