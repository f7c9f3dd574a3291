package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// What is left, of the company before the new money, for the shares that were there before all SAFEs and notes (P5):
/// the S of S + Σc = 1. The c of a note with a pre-money cap is max(amount / cap × S, amount / (pre × (1 − discount))),
/// that of any other doesn't depend on S.
///
/// The left side grows with S, so there is one solution. It is found from above: all convert at their caps; each that
/// the price gives more than that converts at the price, which leaves less to the caps of the others, until nothing
/// changes. S falls as any part grows: of bounds, the greatest parts say how little is left, and the least how much.
final class OlderShares {
    private final List<Figure> others;
    private final List<Claim> claims;

    /// What a note with a pre-money cap becomes.
    ///
    /// @param byCap amount / cap, a part of the older shares
    /// @param byPrice amount / (pre × (1 − discount)), a part of the company before the new money
    record Claim(Figure byCap, Figure byPrice) {}

    private OlderShares(List<Figure> others, List<Claim> claims) {
        this.others = others;
        this.claims = claims;
    }

    /// P5: 1 − Σc.
    ///
    /// @param others the parts of those without a pre-money cap, of the company before the new money
    /// @param claims of those with one
    /// @return zero where all of them together take the whole company, or more
    static Figure left(List<Figure> others, List<Claim> claims) {
        OlderShares shares = new OlderShares(others, claims);
        List<Claim> most = shares.atPrice(true);
        List<Claim> least = shares.atPrice(false);
        return most.equals(least) ? shares.left(most) : Figure.between(shares.left(most), shares.left(least));
    }

    /// Those that convert at the price.
    ///
    /// @param isGreatest true to take the greatest of all parts, false for the least
    private List<Claim> atPrice(boolean isGreatest) {
        List<Claim> priced = List.of();
        while (true) {
            Bounds left = left(priced).value();
            BigFraction older = isGreatest ? left.min() : left.max();
            List<Claim> next = claims.stream()
                    .filter(claim -> isAtPrice(claim, older, isGreatest))
                    .toList();
            if (next.equals(priced)) {
                return priced;
            }
            priced = next;
        }
    }

    private static boolean isAtPrice(Claim claim, @Nullable BigFraction older, boolean isGreatest) {
        BigFraction byPrice = end(claim.byPrice, isGreatest);
        BigFraction byCap = end(claim.byCap, isGreatest);
        return byPrice == null || byCap != null && older != null && Bounds.compare(byPrice, byCap.multiply(older)) > 0;
    }

    private static @Nullable BigFraction end(Figure figure, boolean isGreatest) {
        return isGreatest ? figure.value().max() : figure.value().min();
    }

    /// (1 − Σ of what doesn't depend on the caps) / (1 + Σ amount / cap).
    private Figure left(List<Claim> priced) {
        List<Figure> taken = new ArrayList<>(others);
        List<Figure> shares = new ArrayList<>(List.of(Figure.ONE));
        for (Claim claim : claims) {
            if (priced.contains(claim)) {
                taken.add(claim.byPrice);
            } else {
                shares.add(claim.byCap);
            }
        }
        Figure left = taken.isEmpty() ? Figure.ONE : Figure.ONE.minusDownToZero(Figure.sum(taken));
        return left.dividedBy(Figure.sum(shares))
                .filter(quotient -> shares.size() > 1)
                .orElse(left);
    }
}
