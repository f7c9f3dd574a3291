package dev.roundwire.rounds.valuation.answer;

import dev.roundwire.contract.event.Investment;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.event.RoundQualifier;
import dev.roundwire.contract.event.RoundType;
import dev.roundwire.contract.event.ValuationBasis;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.answer.DaysAnswer;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.MoneyAnswer;
import dev.roundwire.rounds.answer.NumberAnswer;
import dev.roundwire.rounds.answer.ProgressAnswer;
import dev.roundwire.rounds.answer.RatioAnswer;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.progress.Progress;
import dev.roundwire.rounds.valuation.Exchange;
import dev.roundwire.rounds.valuation.Round;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A closed round.
///
/// @param on when it closed, else when it was announced, else `occurredOn`
/// @param onField which of these three fields `on` is; null where there is none
/// @param raised the new money of this closing
/// @param preMoney worth before the new money (V1, V2)
/// @param postMoney worth after the new money, that of later tranches included (V1, V2, V3)
/// @param trancheOf the round whose later tranche it is
/// @param stated what its facts state, as it came
/// @param progress from rumour to certainty (T6)
public record RoundAnswer(
        String roundId,
        RoundType roundType,
        @Nullable RoundQualifier roundQualifier,
        @Nullable String roundLabel,
        @Nullable PartialDate on,
        @Nullable String onField,
        @Nullable FigureAnswer raised,
        @Nullable FigureAnswer preMoney,
        @Nullable FigureAnswer postMoney,
        boolean unspecifiedBasis,
        @Nullable FigureAnswer pricePerShare,
        @Nullable String trancheOf,
        Confidence confidence,
        List<InvestmentAnswer> investors,
        StatedAnswer stated,
        ProgressAnswer progress,
        List<FactKey> events) {

    /// One investor's part.
    public record InvestmentAnswer(
            Investor investor,
            @Nullable FigureAnswer amount,
            @Nullable Boolean lead,
            @Nullable Boolean founderMoney,
            @Nullable Boolean boardSeat,
            @Nullable RatioAnswer stake) {

        static InvestmentAnswer of(Round round, Investment part, Exchange exchange) {
            return new InvestmentAnswer(
                    part.investor(),
                    Figures.money(amount(round, part, exchange), exchange.currency()),
                    part.lead(),
                    part.founderMoney(),
                    part.boardSeat(),
                    Figures.ratio(stake(round, part)));
        }

        static @Nullable Figure amount(Round round, Investment part, Exchange exchange) {
            return exchange.converted(round.thing(), "rounds/" + round.id(), path(part, "amount"), part.amount());
        }

        static @Nullable Figure stake(Round round, Investment part) {
            return Exchange.stated(round.thing(), path(part, "stake"), part.stake());
        }

        private static String path(Investment part, String field) {
            return "investments/" + part.investor().id() + "/" + field;
        }
    }

    /// Money as it came, in its own currency.
    public record StatedAnswer(
            @Nullable MoneyAnswer raised,
            @Nullable MoneyAnswer preMoney,
            @Nullable MoneyAnswer postMoney,
            @Nullable ValuationBasis valuationBasis,
            @Nullable MoneyAnswer pricePerShare,
            @Nullable NumberAnswer fullyDilutedShares,
            @Nullable MoneyAnswer valuationCap,
            @Nullable ValuationBasis capBasis,
            @Nullable NumberAnswer discount) {

        static StatedAnswer of(RoundClosed event) {
            return new StatedAnswer(
                    Figures.stated(event.raised()),
                    Figures.stated(event.preMoney()),
                    Figures.stated(event.postMoney()),
                    event.valuationBasis(),
                    Figures.stated(event.pricePerShare()),
                    Figures.stated(event.fullyDilutedShares()),
                    Figures.stated(event.valuationCap()),
                    event.capBasis(),
                    Figures.stated(event.discount()));
        }
    }

    static RoundAnswer of(Round round, Progress progress, Exchange exchange) {
        RoundClosed event = round.event();
        String currency = exchange.currency();
        return new RoundAnswer(
                round.id(),
                event.roundType(),
                event.roundQualifier(),
                event.roundLabel(),
                round.span().date(),
                onField(event),
                Figures.money(round.raised(), currency),
                Figures.money(round.asked().pre(), currency),
                Figures.money(round.asked().post(), currency),
                round.asked().isUnspecified(),
                Figures.money(round.asked().price(), currency),
                round.trancheOf(),
                round.thing().confidence(),
                event.investments().stream()
                        .map(part -> InvestmentAnswer.of(round, part, exchange))
                        .toList(),
                StatedAnswer.of(event),
                ProgressAnswer.of(progress),
                round.events());
    }

    static void explain(Round round, Progress progress, Exchange exchange, String pointer, Explanations into) {
        String currency = exchange.currency();
        into.money(pointer + "/raised", round.raised(), currency)
                .money(pointer + "/preMoney", round.asked().pre(), currency)
                .money(pointer + "/postMoney", round.asked().post(), currency)
                .money(pointer + "/pricePerShare", round.asked().price(), currency);
        DaysAnswer.explain(pointer + "/progress/daysToConfirmed", progress.daysToConfirmed(), into);
        List<Investment> investors = round.event().investments();
        for (int index = 0; index < investors.size(); index++) {
            Investment part = investors.get(index);
            String own = pointer + "/investors/" + index;
            into.money(own + "/amount", InvestmentAnswer.amount(round, part, exchange), currency)
                    .ratio(own + "/stake", InvestmentAnswer.stake(round, part));
        }
    }

    private static @Nullable String onField(RoundClosed event) {
        if (event.closedOn() != null) {
            return "closedOn";
        }
        if (event.announcedOn() != null) {
            return "announcedOn";
        }
        return event.occurredOn() == null ? null : "occurredOn";
    }
}
