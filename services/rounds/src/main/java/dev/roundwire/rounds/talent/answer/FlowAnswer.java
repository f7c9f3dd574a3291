package dev.roundwire.rounds.talent.answer;

import dev.roundwire.contract.event.RoundType;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.talent.Deal;
import dev.roundwire.rounds.talent.Flow;
import dev.roundwire.rounds.talent.Network;
import org.jspecify.annotations.Nullable;

/// A line of `/talent-flow`.
///
/// @param investor null for a round that names nobody
/// @param amount null where unknown; of a round that names nobody, all that it raised
/// @param on when the round was
public record FlowAnswer(
        Ref employer,
        Ref company,
        Ref founder,
        @Nullable Investor investor,
        @Nullable FigureAnswer amount,
        @Nullable PartialDate on,
        String roundId,
        RoundType roundType) {

    public static FlowAnswer of(Flow flow, Network network) {
        Deal deal = flow.deal();
        return new FlowAnswer(
                network.ref(flow.departure().employer()),
                network.ref(deal.company()),
                network.ref(flow.founding().founder()),
                deal.investor() == null ? null : network.investor(deal.investor()),
                deal.amount() == null
                        ? null
                        : FigureAnswer.of(deal.amount(), network.question().currency()),
                deal.on(),
                flow.round().id(),
                flow.round().event().roundType());
    }
}
