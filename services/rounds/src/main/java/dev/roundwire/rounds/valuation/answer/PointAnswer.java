package dev.roundwire.rounds.valuation.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.roundwire.contract.event.RoundQualifier;
import dev.roundwire.contract.event.RoundType;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.MoneyAnswer;
import dev.roundwire.rounds.answer.RatioAnswer;
import dev.roundwire.rounds.valuation.Moment;
import dev.roundwire.rounds.valuation.PointKind;
import dev.roundwire.rounds.valuation.Round;
import dev.roundwire.rounds.valuation.StepUp;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A point of the curve.
///
/// @param newMoney of a round, that of its later tranches included
/// @param postMoney worth after new money; what the whole company is worth, where there is none
/// @param unspecifiedBasis true where nobody says whether new money is included (V2, V7)
/// @param stepUp what an older share is worth here, over what it was worth at the round before (V4)
/// @param stepUpBasis what it was computed from
/// @param downRound null where unknown
/// @param sale of a secondary
/// @param deal of an acquisition
public record PointAnswer(
        PointKind kind,
        @Nullable String roundId,
        @Nullable RoundType roundType,
        @Nullable RoundQualifier roundQualifier,
        @Nullable PartialDate on,
        @Nullable FigureAnswer preMoney,
        @Nullable FigureAnswer newMoney,
        @Nullable FigureAnswer postMoney,
        boolean unspecifiedBasis,
        @Nullable RatioAnswer stepUp,
        StepUp.@Nullable Basis stepUpBasis,
        @Nullable Boolean downRound,
        Confidence confidence,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SaleAnswer sale,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DealAnswer deal,
        List<FactKey> events) {

    /// Old shares sold.
    ///
    /// @param premium the price over that of the last priced round, minus one; negative for a discount
    public record SaleAnswer(
            @Nullable Investor seller,
            @Nullable Investor buyer,
            @Nullable RatioAnswer stake,
            @Nullable FigureAnswer amount,
            @Nullable RatioAnswer premium) {

        static SaleAnswer of(Moment.Secondary sale, String currency) {
            return new SaleAnswer(
                    sale.thing().event().seller(),
                    sale.thing().event().buyer(),
                    Figures.ratio(sale.stake()),
                    Figures.money(sale.amount(), currency),
                    Figures.ratio(sale.premium()));
        }
    }

    /// A purchase of the company.
    ///
    /// @param stake the part bought
    /// @param cash for the part bought (P7)
    /// @param price all in, as it came
    /// @param assumedDebt debt taken over, as it came: no proceeds
    public record DealAnswer(
            Ref acquirer,
            RatioAnswer stake,
            @Nullable FigureAnswer cash,
            @Nullable MoneyAnswer price,
            @Nullable MoneyAnswer assumedDebt,
            @Nullable String terms) {

        static DealAnswer of(Moment.Acquisition deal, String currency) {
            return new DealAnswer(
                    deal.thing().event().acquirer(),
                    RatioAnswer.of(deal.stake()),
                    Figures.money(deal.given().cash(), currency),
                    Figures.stated(deal.thing().event().price()),
                    Figures.stated(deal.thing().event().assumedDebt()),
                    deal.thing().event().terms());
        }
    }

    static PointAnswer of(Moment point, String currency) {
        Round round = point instanceof Moment.Funding funding ? funding.round() : null;
        return new PointAnswer(
                Objects.requireNonNull(point.kind()),
                round == null ? null : round.id(),
                round == null ? null : round.event().roundType(),
                round == null ? null : round.event().roundQualifier(),
                point.span().date(),
                Figures.money(point.pre(), currency),
                round == null ? null : Figures.money(round.asked().raised(), currency),
                Figures.money(point.post(), currency),
                point.isUnspecified(),
                round == null ? null : Figures.ratio(round.stepUp()),
                round == null ? null : round.step().basis(),
                round == null ? null : round.downRound(),
                point.thing().confidence(),
                point instanceof Moment.Secondary sale ? SaleAnswer.of(sale, currency) : null,
                point instanceof Moment.Acquisition deal ? DealAnswer.of(deal, currency) : null,
                point.events());
    }

    static void explain(Moment point, String currency, String pointer, Explanations into) {
        into.money(pointer + "/preMoney", point.pre(), currency);
        if (point instanceof Moment.Funding(Round round)) {
            into.money(pointer + "/newMoney", round.asked().raised(), currency);
        }
        into.money(pointer + "/postMoney", point.post(), currency);
        switch (point) {
            case Moment.Funding(Round round) -> into.ratio(pointer + "/stepUp", round.stepUp());
            case Moment.Secondary sale ->
                into.ratio(pointer + "/sale/stake", sale.stake())
                        .money(pointer + "/sale/amount", sale.amount(), currency)
                        .ratio(pointer + "/sale/premium", sale.premium());
            case Moment.Acquisition deal ->
                into.ratio(pointer + "/deal/stake", deal.stake())
                        .money(pointer + "/deal/cash", deal.given().cash(), currency);
            case Moment.Report ignored -> {}
            case Moment.Listing ignored -> {}
            case Moment.Closure ignored -> {}
            case Moment.Ownership ignored -> {}
        }
    }
}
