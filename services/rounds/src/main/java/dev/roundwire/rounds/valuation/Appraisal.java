package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Close.Implied;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    List<Contradiction> contradictions() {
        return List.copyOf(contradictions);
    }

    Worth worth() {
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
        if (first.post() != null && !first.isUnspecified()) {
            addUp(pre, first.post());
            return stating(first.post(), first);
        }
        return derived(first.isUnspecified() ? unspecified() : sum(pre), first);
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
        Figure valuation = first.pre() != null ? first.pre() : first.post();
        if (valuation == null) {
            return null;
        }
        return first.raised() == null
                ? Figure.atLeast(valuation)
                : Figure.between(valuation, valuation.plus(first.raised()));
    }

    /// V1: all three given and unequal are a contradiction, and stand as given.
    private void addUp(@Nullable Figure pre, Figure post) {
        if (pre != null && first.raised() != null && differ(pre.plus(first.raised()), post)) {
            clash("pre-money and new money don't add up to the post-money", first);
        }
    }

    /// V3: a stated post-money stands; a range that is stated is narrowed by what stakes imply.
    private Figure stating(Figure post, Close close) {
        Figure narrowed = post;
        for (Implied implied : close.implied()) {
            Optional<Figure> common = narrowed.intersect(implied.post());
            if (common.isEmpty() && differ(narrowed, implied.post())) {
                clash("the stated post-money isn't what an amount and the stake it bought imply", close);
                return post;
            }
            narrowed = common.orElse(narrowed);
        }
        return narrowed;
    }

    /// V3: derived intervals intersect; where they have nothing in common, nothing is known.
    private @Nullable Figure derived(@Nullable Figure sum, Close close) {
        Stream<Figure> implied = close.implied().stream().map(Implied::post);
        List<Figure> figures = Stream.concat(Stream.ofNullable(sum), implied).toList();
        Figure common = null;
        for (Figure figure : exactWordsFirst(figures)) {
            Optional<Figure> both = common == null ? Optional.of(figure) : common.intersect(figure);
            if (both.isEmpty() && common != null && differ(common, figure)) {
                clash("what it raised, and stakes and their amounts, imply different valuations", close);
                return null;
            }
            common = both.orElse(common);
        }
        return common;
    }

    /// "About" so much only narrows what is said without it.
    private static List<Figure> exactWordsFirst(List<Figure> figures) {
        return Stream.concat(
                        figures.stream().filter(figure -> !figure.approximate()),
                        figures.stream().filter(Figure::approximate))
                .toList();
    }

    /// V1: pre = post - new. Post below raised is a contradiction, and pre unknown.
    private @Nullable Figure beforeNewMoney(@Nullable Figure post) {
        if (post == null || first.raised() == null) {
            return null;
        }
        if (isBelow(post, first.raised())) {
            clash("the post-money is below the new money", first);
            return null;
        }
        return post.minusDownToZero(first.raised());
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
        if (pre == null || first.post() == null) {
            return null;
        }
        if (isBelow(first.post(), pre)) {
            clash("the post-money is below the pre-money", first);
            return null;
        }
        return first.post().minusDownToZero(pre);
    }

    /// V6: a tranche adds to its round, or states what the company was worth after it.
    private @Nullable Figure afterTranches(@Nullable Figure firstPost) {
        Figure post = firstPost;
        for (Close tranche : tranches) {
            if (tranche.post() != null) {
                post = stating(tranche.post(), tranche);
            } else if (!tranche.implied().isEmpty()) {
                post = derived(null, tranche);
            } else if (post != null) {
                post = tranche.raised() == null ? Figure.atLeast(post) : post.plus(tranche.raised());
            }
        }
        return post;
    }

    /// V1: pre / post. Tightest as pre / (pre + new) where these three agree.
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
        return part(differ(pre.plus(raised), post) ? pre.dividedBy(post) : pre.shareBeside(raised));
    }

    private static Figure part(Optional<Figure> quotient) {
        return quotient.map(Figure::clampToUnit).orElse(Worth.ANY_PART);
    }

    /// True if the two can't be the same number. "About" so much differs from nothing.
    private static boolean differ(Figure one, Figure other) {
        return !one.approximate()
                && !other.approximate()
                && one.value().intersect(other.value()).isEmpty();
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
