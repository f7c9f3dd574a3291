package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What SAFEs and notes become at the next priced round (P5).
///
/// With a post-money cap c = max(amount / cap, amount / (pre × (1 − discount))). A pre-money cap divides the shares
/// that
/// were there before all SAFEs and notes, so that the part is (amount / cap) × (1 − Q) / (1 + P), with Q the parts of
/// those with post-money caps, and P the sum of amount / cap of those with pre-money caps.
final class Conversions {
    private final List<ConvertibleTerms> notes;

    private Conversions(List<ConvertibleTerms> notes) {
        this.notes = notes;
    }

    /// @param notes still unconverted, in their order
    static List<ConvertedNote> of(List<ConvertibleTerms> notes) {
        Conversions conversions = new Conversions(notes);
        return notes.stream().map(conversions::convert).toList();
    }

    /// P5: 1 − Σc, what older shares keep of the company before the new money; [0, 1] where a part is unknown, null
    /// where nothing converts.
    static @Nullable Figure unconverted(List<ConvertedNote> converted) {
        if (converted.isEmpty()) {
            return null;
        }
        List<Figure> parts = new ArrayList<>();
        for (ConvertedNote note : converted) {
            Figure part = note.part();
            if (part == null) {
                return Worth.ANY_PART;
            }
            parts.add(part);
        }
        return Figure.ONE.minusDownToZero(Figure.sum(parts));
    }

    private ConvertedNote convert(ConvertibleTerms terms) {
        return new ConvertedNote(
                terms.note().id(),
                terms.note().thing(),
                terms.raised()
                        .flatMap(raised -> share(terms, raised, terms.currency()))
                        .orElse(null),
                (amount, currency) -> share(terms, amount, currency).orElse(null));
    }

    private Optional<Figure> share(ConvertibleTerms terms, Figure amount, String currency) {
        Optional<Figure> byDiscount = terms.byDiscount(amount, currency);
        Optional<Figure> byCap = terms.byCap(amount, currency);
        if (byCap.isEmpty() || byDiscount.isEmpty()) {
            return Optional.empty();
        }
        return terms.isCapPreMoney()
                ? ofShares(byCap.get()).flatMap(part -> greater(part, byDiscount.get()))
                : Optional.of(byCap.get().max(byDiscount.get()).clampToUnit());
    }

    /// With several pre-money caps, one that converts by its discount would change the parts of the others: nothing
    /// is said then.
    private Optional<Figure> greater(Figure byCap, Figure byDiscount) {
        boolean isSure = !byDiscount.value().max(byCap.value()).equals(byDiscount.value());
        boolean isAlone = notes.stream().filter(ConvertibleTerms::isCapPreMoney).count() == 1;
        return isSure || isAlone ? Optional.of(byCap.max(byDiscount).clampToUnit()) : Optional.empty();
    }

    /// amount / cap of the shares before all SAFEs and notes, as a part of the company before the new money.
    private Optional<Figure> ofShares(Figure byCap) {
        List<Figure> post = new ArrayList<>();
        List<Figure> pre = new ArrayList<>();
        for (ConvertibleTerms note : notes) {
            Optional<Figure> part = note.raised()
                    .flatMap(raised -> note.isCapPreMoney()
                            ? note.byCap(raised, note.currency())
                            : share(note, raised, note.currency()));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            (note.isCapPreMoney() ? pre : post).add(part.get());
        }
        return Figure.ONE
                .minusDownToZero(Figure.sum(post))
                .dividedBy(Figure.ONE.plus(Figure.sum(pre)))
                .map(byCap::times);
    }
}
