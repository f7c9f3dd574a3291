package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Close.Implied;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a company was worth after the new money of a round (V2, V3). What is stated stands; where what is derived
/// clashes nothing is known.
final class PostMoney {
    private final Close first;
    private final PostMoneyClashes clashes;

    PostMoney(Close first, PostMoneyClashes clashes) {
        this.first = first;
        this.clashes = clashes;
    }

    /// That of the first closing.
    ///
    /// @param pre the stated pre-money
    @Nullable
    Figure afterFirst(@Nullable Figure pre) {
        return first.post() != null && !first.isUnspecified()
                ? stating(first.post(), sum(pre), first)
                : derived(first.isUnspecified() ? unspecified() : sum(pre), first);
    }

    /// V6: a tranche adds to its round, or states what the company was worth after it; V3: both have to agree.
    @Nullable
    Figure afterTranches(@Nullable Figure firstPost, List<Close> tranches) {
        Figure post = firstPost;
        for (Close tranche : tranches) {
            Figure sum = post == null ? null : with(tranche.raised(), post);
            post = tranche.post() != null ? stating(tranche.post(), sum, tranche) : derived(sum, tranche);
        }
        return post;
    }

    /// V1: post = pre + new. Only pre and no raised: at least that (V2).
    private @Nullable Figure sum(@Nullable Figure pre) {
        return pre == null ? null : with(first.raised(), pre);
    }

    private static Figure with(@Nullable Figure raised, Figure before) {
        return raised == null ? Figure.atLeast(before) : before.plus(raised);
    }

    /// V2: of an unspecified valuation V, post lies in [V, V + raised].
    private @Nullable Figure unspecified() {
        Figure valuation = first.valuation();
        if (valuation == null) {
            return null;
        }
        return first.raised() == null
                ? Figure.atLeast(valuation)
                : Figure.between(valuation, valuation.plus(first.raised()));
    }

    /// V3: a stated post-money stands; a range that is stated is narrowed by what pre and new money add up to,
    /// and by what stakes imply. V1: pre, new and post all given and unequal are a contradiction, and stand as
    /// given.
    private Figure stating(Figure post, @Nullable Figure sum, Close close) {
        boolean addsUp = sum == null || !Agreement.differ(List.of(post, sum));
        if (!addsUp && (close.raised() != null || close != first)) {
            clashes.in(close, "pre-money and new money don't add up to the post-money");
        }
        if (close.raised() == null && Agreement.isLess(post, close.invested())) {
            clashes.in(close, "the post-money is below what the investors paid");
        }
        List<Figure> others = said(addsUp ? sum : null, close);
        List<Figure> all = Stream.concat(Stream.of(post), others.stream()).toList();
        if (Agreement.differ(all)) {
            clashes.in(close, "the post-money, and what amounts and the stakes they bought imply, aren't the same");
            return post;
        }
        return Agreement.narrowed(all);
    }

    /// V3: derived intervals intersect; where they have nothing in common, and where they say less than the new
    /// money alone, nothing is known.
    private @Nullable Figure derived(@Nullable Figure sum, Close close) {
        List<Figure> all = said(sum, close);
        if (Agreement.differ(all)) {
            clashes.in(close, "what it raised, and stakes and their amounts, imply different valuations");
            return null;
        }
        Figure post = all.isEmpty() ? null : Agreement.narrowed(all);
        Figure raised = close.raised() == null ? close.invested() : close.raised();
        if (post != null && Agreement.isLess(post, raised)) {
            clashes.in(close, "stakes and their amounts imply a post-money below the new money");
            return null;
        }
        return post;
    }

    /// What pre and new money add up to, and what stakes imply.
    private static List<Figure> said(@Nullable Figure sum, Close close) {
        return Agreement.exactWordsFirst(
                Stream.concat(Stream.ofNullable(sum), close.implied().stream().map(Implied::post)));
    }
}
