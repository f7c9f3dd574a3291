package dev.roundwire.rounds.portfolio.answer;

import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.answer.RatioAnswer;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.portfolio.Holdings;
import dev.roundwire.rounds.portfolio.Holdings.Together;
import dev.roundwire.rounds.portfolio.Position;
import dev.roundwire.rounds.portfolio.Status;
import dev.roundwire.rounds.valuation.Unconverted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/companies/{id}/holders`
///
/// @param holders who has, or had, shares or a claim to shares, after all that happened
/// @param totals of all of them
/// @param markBasis what a mark is
/// @param contradictions facts that can't all be right
/// @param unconverted money that is null for want of an exchange rate (M2)
public record HoldersAnswer(
        Ref company,
        List<HolderAnswer> holders,
        TotalsAnswer totals,
        String markBasis,
        List<Contradiction> contradictions,
        List<Unconverted> unconverted) {

    /// @param cost what was paid (P1)
    /// @param stake a fraction of one (P2)
    /// @param mark at the last priced round (P3)
    /// @param markedOn the date of that round
    public record HolderAnswer(
            Investor investor,
            @Nullable FigureAnswer cost,
            @Nullable RatioAnswer stake,
            @Nullable FigureAnswer mark,
            @Nullable PartialDate markedOn,
            @Nullable FigureAnswer realised,
            Status status) {

        static HolderAnswer of(Position position, String currency) {
            return new HolderAnswer(
                    position.investor(),
                    FigureAnswer.ofNullable(position.cost(), currency),
                    RatioAnswer.ofNullable(position.stake()),
                    FigureAnswer.ofNullable(position.mark(), currency),
                    position.markedOn(),
                    FigureAnswer.ofNullable(position.realised(), currency),
                    position.status());
        }
    }

    /// @param cost never above what the rounds raised (P1)
    /// @param stake never above one
    public record TotalsAnswer(FigureAnswer cost, RatioAnswer stake, FigureAnswer mark) {

        static TotalsAnswer of(Together together, String currency) {
            return new TotalsAnswer(
                    FigureAnswer.of(together.cost(), currency),
                    RatioAnswer.of(together.stake()),
                    FigureAnswer.of(together.mark(), currency));
        }
    }

    public static HoldersAnswer of(Holdings holdings) {
        String currency = holdings.curve().currency();
        return new HoldersAnswer(
                holdings.curve().things().company(),
                holders(holdings).stream()
                        .map(position -> HolderAnswer.of(position, currency))
                        .toList(),
                TotalsAnswer.of(holdings.together(), currency),
                Marks.BASIS,
                holdings.contradictions(),
                holdings.unconverted());
    }

    /// How the figures of this answer came to be.
    public static List<FigureExplanation> explain(Holdings holdings) {
        String currency = holdings.curve().currency();
        Explanations explanations = Facts.explanations(List.of(holdings));
        List<Position> holders = holders(holdings);
        for (int index = 0; index < holders.size(); index++) {
            Position holder = holders.get(index);
            String pointer = "/holders/" + index;
            explanations
                    .money(pointer + "/cost", holder.cost(), currency)
                    .ratio(pointer + "/stake", holder.stake())
                    .money(pointer + "/mark", holder.mark(), currency)
                    .money(pointer + "/realised", holder.realised(), currency);
        }
        Together together = holdings.together();
        return explanations
                .money("/totals/cost", together.cost(), currency)
                .ratio("/totals/stake", together.stake())
                .money("/totals/mark", together.mark(), currency)
                .write();
    }

    private static List<Position> holders(Holdings holdings) {
        return holdings.positions().stream().filter(Position::isHolder).toList();
    }
}
