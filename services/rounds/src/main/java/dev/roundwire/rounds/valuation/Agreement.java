package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// V3: whether figures that speak of one number can all be right, and what they say together. "About" so much
/// contradicts nothing.
final class Agreement {
    private Agreement() {}

    /// True if they can't all be the same number.
    static boolean differ(List<Figure> figures) {
        Bounds common = Bounds.atLeast(BigFraction.ZERO);
        for (Figure figure : figures) {
            Optional<Bounds> both = figure.approximate() ? Optional.of(common) : common.intersect(figure.value());
            if (both.isEmpty()) {
                return true;
            }
            common = both.get();
        }
        return false;
    }

    /// True if the one is less than the other for certain, and neither is only about so much.
    static boolean isLess(Figure one, Figure other) {
        return isBelow(one, other) && differ(List.of(one, other));
    }

    /// True if the one is less than the other, though they may be only about so much.
    static boolean isBelow(Figure one, Figure other) {
        return one.value().isBelow(other.value()).orElse(false);
    }

    /// What is said for certain goes first: "about" so much only narrows what is said without it.
    static List<Figure> exactWordsFirst(Stream<Figure> figures) {
        List<Figure> all = figures.toList();
        if (all.size() < 2) {
            return all;
        }
        return Stream.concat(
                        all.stream().filter(figure -> !figure.approximate()),
                        all.stream().filter(Figure::approximate))
                .toList();
    }

    /// What the first allows, and the others as far as they agree with it.
    static Figure narrowed(List<Figure> figures) {
        Figure common = figures.getFirst();
        for (Figure figure : figures) {
            common = common.intersect(figure).orElse(common);
        }
        return common;
    }
}
