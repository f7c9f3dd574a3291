package dev.roundwire.rounds.portfolio.answer;

import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.RatioAnswer;
import dev.roundwire.rounds.portfolio.Position;
import dev.roundwire.rounds.portfolio.Seat;
import dev.roundwire.rounds.portfolio.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One position of a portfolio.
///
/// @param rounds in how many rounds the investor took part, debt and grants too (P8)
/// @param leads how many of them it led
/// @param roundIds which rounds
/// @param assumedProRata true where proceeds are a part of the company's price by stake, preferences unknown (P7)
/// @param notValued true where the company was sold for something that no fact gives a cash value of (P7)
public record PositionAnswer(
        Ref company,
        int rounds,
        int leads,
        @Nullable PartialDate firstRoundOn,
        @Nullable PartialDate lastRoundOn,
        @Nullable FigureAnswer cost,
        @Nullable RatioAnswer stake,
        @Nullable FigureAnswer mark,
        @Nullable PartialDate markedOn,
        @Nullable FigureAnswer realised,
        @Nullable RatioAnswer moic,
        @Nullable RatioAnswer dpi,
        Status status,
        List<Seat> boardSeats,
        List<String> roundIds,
        boolean assumedProRata,
        boolean notValued) {

    static PositionAnswer of(Position position, String currency) {
        return new PositionAnswer(
                position.company(),
                position.rounds().size(),
                position.leads().size(),
                position.firstRoundOn(),
                position.lastRoundOn(),
                FigureAnswer.ofNullable(position.cost(), currency),
                RatioAnswer.ofNullable(position.stake()),
                FigureAnswer.ofNullable(position.mark(), currency),
                position.markedOn(),
                FigureAnswer.ofNullable(position.realised(), currency),
                RatioAnswer.ofNullable(position.moic()),
                RatioAnswer.ofNullable(position.dpi()),
                position.status(),
                position.boardSeats(),
                position.rounds(),
                position.assumedProRata(),
                position.notValued());
    }

    /// @param pointer where the answer shows the position
    static void explain(Position position, String currency, String pointer, Explanations explanations) {
        explanations
                .money(pointer + "/cost", position.cost(), currency)
                .ratio(pointer + "/stake", position.stake())
                .money(pointer + "/mark", position.mark(), currency)
                .money(pointer + "/realised", position.realised(), currency)
                .ratio(pointer + "/moic", position.moic())
                .ratio(pointer + "/dpi", position.dpi());
    }
}
