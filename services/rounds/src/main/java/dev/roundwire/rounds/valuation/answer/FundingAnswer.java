package dev.roundwire.rounds.valuation.answer;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.valuation.Commitment;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.Funding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a company raised in all (M3).
///
/// @param rounds how many closed rounds, whatever their type
/// @param undisclosedRounds how many of them keep their sum to themselves
/// @param commitments money promised, which is no part of what was raised
public record FundingAnswer(
        int rounds,
        @Nullable PartialDate firstRoundOn,
        @Nullable PartialDate lastRoundOn,
        FigureAnswer raised,
        int undisclosedRounds,
        List<CommitmentAnswer> commitments) {

    /// Money promised.
    ///
    /// @param binding true where papers are signed
    /// @param withdrawn true where it was taken back
    public record CommitmentAnswer(
            @Nullable String roundId,
            @Nullable Investor investor,
            @Nullable String investorLabel,
            @Nullable FigureAnswer amount,
            @Nullable Boolean binding,
            @Nullable PartialDate on,
            boolean withdrawn,
            Confidence confidence,
            List<FactKey> events) {

        static CommitmentAnswer of(Commitment commitment, String currency) {
            return new CommitmentAnswer(
                    commitment.roundId(),
                    commitment.thing().event().investor(),
                    commitment.thing().event().investorLabel(),
                    Figures.money(commitment.amount(), currency),
                    commitment.thing().event().binding(),
                    commitment.thing().span().date(),
                    commitment.isWithdrawn(),
                    commitment.thing().confidence(),
                    commitment.events());
        }
    }

    static FundingAnswer of(Curve curve) {
        Funding funding = curve.funding();
        return new FundingAnswer(
                funding.rounds(),
                funding.first(),
                funding.last(),
                FigureAnswer.of(funding.raised(), curve.currency()),
                funding.undisclosed(),
                funding.commitments().stream()
                        .map(commitment -> CommitmentAnswer.of(commitment, curve.currency()))
                        .toList());
    }

    static void explain(Curve curve, String pointer, Explanations into) {
        into.money(pointer + "/raised", curve.funding().raised(), curve.currency());
        List<Commitment> commitments = curve.funding().commitments();
        for (int index = 0; index < commitments.size(); index++) {
            into.money(
                    pointer + "/commitments/" + index + "/amount",
                    commitments.get(index).amount(),
                    curve.currency());
        }
    }
}
