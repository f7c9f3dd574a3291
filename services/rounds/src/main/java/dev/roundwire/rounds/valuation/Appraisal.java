package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Close.Implied;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// What one round says of the company's worth (V1, V2, V3, and V6 for tranches), and where it clashes.
final class Appraisal {
    private final String about;
    private final String currency;
    private final Close first;
    private final List<Close> tranches;
    private final List<Contradiction> contradictions = new ArrayList<>();

    /// @param about the round's name in contradictions, `rounds/seed`
    Appraisal(String about, String currency, Close first, List<Close> tranches) {
        this.about = about;
        this.currency = currency;
        this.first = first;
        this.tranches = tranches;
    }

    /// What is said, and where it clashes.
    Appraised appraised() {
        Worth worth = worth();
        return new Appraised(worth, List.copyOf(contradictions));
    }

    private Worth worth() {
        Figure statedPre = first.isUnspecified() ? null : before(first);
        Figure firstPost = afterFirst(statedPre);
        Figure pre = statedPre != null ? statedPre : beforeNewMoney(firstPost);
        Figure raised = newMoney(statedPre);
        Figure post = afterTranches(firstPost);
        return new Worth(
                currency,
                pre,
                raised,
                post,
                dilution(pre, raised, post),
                price(pre),
                first.shares(),
                first.isUnspecified());
    }

    /// The stated pre-money, else price times fully diluted shares where no valuation is stated (V4).
    private static @Nullable Figure before(Close close) {
        return close.pre() == null && close.post() == null && close.price() != null && close.shares() != null
                ? close.price().times(close.shares())
                : close.pre();
    }

    /// V4: stated, else pre / fully diluted shares.
    private @Nullable Figure price(@Nullable Figure pre) {
        return first.price() == null && pre != null && first.shares() != null
                ? pre.dividedBy(first.shares()).orElse(null)
                : first.price();
    }

    /// The post-money of the first closing.
    private @Nullable Figure afterFirst(@Nullable Figure pre) {
        return first.post() != null && !first.isUnspecified()
                ? stating(first.post(), sum(pre), first)
                : derived(first.isUnspecified() ? unspecified() : sum(pre), first);
    }

    /// V1: post = pre + new. Only pre and no raised: at least that (V2).
    private @Nullable Figure sum(@Nullable Figure pre) {
        if (pre == null) {
            return null;
        }
        return first.raised() == null ? Figure.atLeast(pre) : pre.plus(first.raised());
    }

    /// V2: of an unspecified valuation V, post lies in [V, V + raised].
    private @Nullable Figure unspecified() {
        Figure valuation = valuation();
        if (valuation == null) {
            return null;
        }
        return first.raised() == null
                ? Figure.atLeast(valuation)
                : Figure.between(valuation, valuation.plus(first.raised()));
    }

    /// V3: a stated post-money stands; a range that is stated is narrowed by what pre and new money add up to, and by
    /// what stakes imply. V1: pre, new and post all given and unequal are a contradiction, and stand as given.
    private Figure stating(Figure post, @Nullable Figure sum, Close close) {
        boolean addsUp = sum == null || !differ(List.of(post, sum));
        if (!addsUp && (close.raised() != null || close != first)) {
            clash("pre-money and new money don't add up to the post-money", close);
        }
        List<Figure> others = exactWordsFirst(said(addsUp ? sum : null, close));
        List<Figure> all = Stream.concat(Stream.of(post), others.stream()).toList();
        if (differ(all)) {
            clash("the post-money, and what amounts and the stakes they bought imply, aren't the same", close);
            return post;
        }
        return narrowed(all);
    }

    /// V3: derived intervals intersect; where they have nothing in common, and where they say less than the new money
    /// alone, nothing is known.
    private @Nullable Figure derived(@Nullable Figure sum, Close close) {
        List<Figure> all = exactWordsFirst(said(sum, close));
        if (differ(all)) {
            clash("what it raised, and stakes and their amounts, imply different valuations", close);
            return null;
        }
        Figure post = all.isEmpty() ? null : narrowed(all);
        if (post != null
                && close.raised() != null
                && isBelow(post, close.raised())
                && differ(List.of(post, close.raised()))) {
            clash("stakes and their amounts imply a post-money below the new money", close);
            return null;
        }
        return post;
    }

    /// What pre and new money add up to, and what stakes imply.
    private static List<Figure> said(@Nullable Figure sum, Close close) {
        return Stream.concat(Stream.ofNullable(sum), close.implied().stream().map(Implied::post))
                .toList();
    }

    /// "About" so much only narrows what is said without it.
    private static List<Figure> exactWordsFirst(List<Figure> figures) {
        return Stream.concat(
                        figures.stream().filter(figure -> !figure.approximate()),
                        figures.stream().filter(Figure::approximate))
                .toList();
    }

    /// What the first allows, and the others as far as they agree with it.
    private static Figure narrowed(List<Figure> figures) {
        Figure common = figures.getFirst();
        for (Figure figure : figures) {
            common = common.intersect(figure).orElse(common);
        }
        return common;
    }

    /// V1: pre = post - new. Post below raised is a contradiction, and pre unknown.
    private @Nullable Figure beforeNewMoney(@Nullable Figure post) {
        Figure raised = first.raised();
        Figure pre = difference(post, raised, "the post-money is below the new money");
        return pre == null || raised == null ? null : withinUnspecified(pre, raised);
    }

    /// Null where the greater of the two is below the other: that is a contradiction, unless it is about so much.
    private @Nullable Figure difference(@Nullable Figure greater, @Nullable Figure part, String clash) {
        if (greater == null || part == null) {
            return null;
        }
        if (!isBelow(greater, part)) {
            return greater.minusDownToZero(part);
        }
        if (differ(List.of(greater, part))) {
            clash(clash, first);
        }
        return null;
    }

    /// V2: of an unspecified valuation V, pre lies in [V − raised, V].
    private Figure withinUnspecified(Figure pre, Figure raised) {
        Figure valuation = first.isUnspecified() ? valuation() : null;
        return valuation == null
                ? pre
                : pre.intersect(Figure.between(valuation.minusDownToZero(raised), valuation))
                        .orElse(pre);
    }

    /// The one that is stated, where only one is.
    private @Nullable Figure valuation() {
        return first.pre() != null ? first.pre() : first.post();
    }

    /// The new money of all closings; undisclosed parts leave it open above.
    private @Nullable Figure newMoney(@Nullable Figure statedPre) {
        if (tranches.isEmpty()) {
            return first.raised() != null ? first.raised() : betweenStated(statedPre);
        }
        List<Figure> known = Stream.concat(Stream.of(first), tranches.stream())
                .map(Close::raised)
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        return known.size() == tranches.size() + 1 ? Figure.sum(known) : Figure.atLeast(Figure.sum(known));
    }

    /// V1: new = post - pre, where both are stated.
    private @Nullable Figure betweenStated(@Nullable Figure pre) {
        return pre == null ? null : difference(first.post(), pre, "the post-money is below the pre-money");
    }

    /// V6: a tranche adds to its round, or states what the company was worth after it; V3: both have to agree.
    private @Nullable Figure afterTranches(@Nullable Figure firstPost) {
        Figure post = firstPost;
        for (Close tranche : tranches) {
            Figure sum = post == null ? null : after(post, tranche);
            post = tranche.post() != null ? stating(tranche.post(), sum, tranche) : derived(sum, tranche);
        }
        return post;
    }

    private static Figure after(Figure post, Close tranche) {
        return tranche.raised() == null ? Figure.atLeast(post) : post.plus(tranche.raised());
    }

    /// V1: pre / post, and pre / (pre + new), which may be tighter, where these three agree.
    private Figure dilution(@Nullable Figure pre, @Nullable Figure raised, @Nullable Figure post) {
        if (pre == null || post == null) {
            return Worth.ANY_PART;
        }
        if (raised == null || pre.isExact() && post.isExact() && !isBelow(post, raised)) {
            return part(pre.dividedBy(post));
        }
        if (isBelow(post, raised)) {
            return Worth.ANY_PART;
        }
        Figure quotient = part(pre.dividedBy(post));
        Figure beside = part(pre.shareBeside(raised));
        return differ(List.of(pre.plus(raised), post))
                ? quotient
                : beside.intersect(quotient).orElse(beside);
    }

    private static Figure part(Optional<Figure> quotient) {
        return quotient.map(Figure::clampToUnit).orElse(Worth.ANY_PART);
    }

    /// True if they can't all be the same number. "About" so much differs from nothing.
    private static boolean differ(List<Figure> figures) {
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

    private static boolean isBelow(Figure one, Figure other) {
        return one.value().isBelow(other.value()).orElse(false);
    }

    private void clash(String detail, Close close) {
        List<FactKey> events = Stream.concat(
                        close.events().stream(), close.implied().stream().map(Implied::event))
                .distinct()
                .toList();
        contradictions.add(new Contradiction(about + "/postMoney", detail, events));
    }
}
