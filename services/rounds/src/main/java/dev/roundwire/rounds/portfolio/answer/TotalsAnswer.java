package dev.roundwire.rounds.portfolio.answer;

import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.RatioAnswer;
import dev.roundwire.rounds.portfolio.Totals;
import org.jspecify.annotations.Nullable;

/// The positions of one investor together (P1, P4).
public record TotalsAnswer(
        int positions,
        FigureAnswer cost,
        FigureAnswer unrealised,
        FigureAnswer realised,
        @Nullable RatioAnswer moic,
        @Nullable RatioAnswer dpi) {

    public static TotalsAnswer of(Totals totals, String currency) {
        return new TotalsAnswer(
                totals.positions(),
                FigureAnswer.of(totals.cost(), currency),
                FigureAnswer.of(totals.unrealised(), currency),
                FigureAnswer.of(totals.realised(), currency),
                RatioAnswer.ofNullable(totals.moic()),
                RatioAnswer.ofNullable(totals.dpi()));
    }

    static void explain(Totals totals, String currency, String pointer, Explanations explanations) {
        explanations
                .money(pointer + "/cost", totals.cost(), currency)
                .money(pointer + "/unrealised", totals.unrealised(), currency)
                .money(pointer + "/realised", totals.realised(), currency)
                .ratio(pointer + "/moic", totals.moic())
                .ratio(pointer + "/dpi", totals.dpi());
    }
}
