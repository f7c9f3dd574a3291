package dev.roundwire.rounds.number;

import java.util.List;
import java.util.Map;

/// One formula that recomputes a figure, or one end of it, from nothing but the inputs it lists.
///
/// `formula` is infix over input names: `+ - * /`, parentheses, `min max sum product`; every number in it is an input,
/// constants too. Over inputs that are bounds it goes by interval arithmetic. What interval arithmetic can't express
/// (an intersection of two derivations, a range with an open end) is explained by one formula for each end, over the
/// ends of the inputs.
///
/// @param part which part of the figure the formula yields
public record Explanation(Part part, String formula, List<Term> inputs) {

    /// The part of a figure that a formula yields.
    public enum Part {
        WHOLE(""),
        MIN("/min"),
        MAX("/max");

        private final String pointer;

        Part(String pointer) {
            this.pointer = pointer;
        }

        /// What to add to the figure's JSON pointer.
        public String pointer() {
            return pointer;
        }
    }

    /// An input of a formula.
    public sealed interface Term {
        String name();

        /// A number that a fact states, a rate, or a constant.
        record Given(String name, Stated value, Origin origin) implements Term {}

        /// Another figure of the same answer, by its JSON pointer.
        record Elsewhere(String name, String figure) implements Term {}
    }

    public Explanation {
        inputs = List.copyOf(inputs);
    }

    /// All the way down to stated numbers.
    public static List<Explanation> of(Figure figure) {
        return of(figure, Map.of());
    }

    /// One explanation of the whole, or one for each end that is known.
    ///
    /// @param elsewhere figures to refer to instead of explaining them, with their JSON pointers: only such as the
    ///     answer shows without rounding, else the formula would not recompute from what it shows
    public static List<Explanation> of(Figure figure, Map<Figure, String> elsewhere) {
        if (Wholeness.of(figure)) {
            Terms terms = new Terms(elsewhere);
            return List.of(new Explanation(Part.WHOLE, new WholeFormula(terms).write(figure), terms.inOrder()));
        }
        if (figure.isExact()) {
            return List.of(end(figure, Part.WHOLE, End.LOWER, elsewhere));
        }
        Explanation min = end(figure, Part.MIN, End.LOWER, elsewhere);
        return figure.value().isUnbounded() ? List.of(min) : List.of(min, end(figure, Part.MAX, End.UPPER, elsewhere));
    }

    private static Explanation end(Figure figure, Part part, End end, Map<Figure, String> elsewhere) {
        Terms terms = new Terms(elsewhere);
        return new Explanation(part, new EndFormula(terms).write(figure, end), terms.inOrder());
    }
}
