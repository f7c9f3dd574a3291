package dev.roundwire.rounds.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/// How one figure of an answer, or one end of it, was computed.
///
/// @param figure JSON pointer into the answer
/// @param value as the answer has it
/// @param formula infix over the names of the inputs
@JsonPropertyOrder({"figure", "value", "formula", "inputs"})
public record FigureExplanation(String figure, ValueAnswer value, String formula, List<InputAnswer> inputs) {

    public FigureExplanation {
        inputs = List.copyOf(inputs);
    }
}
