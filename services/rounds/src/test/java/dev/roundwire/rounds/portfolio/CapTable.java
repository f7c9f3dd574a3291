package dev.roundwire.rounds.portfolio;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/// A company as its own register of shares has it: every share counted, nothing unknown. What the rules say in stakes
/// and valuations is held against it.
final class CapTable {
    private static final String FOUNDERS = "founders";

    private final Map<String, BigFraction> shares = new HashMap<>();
    private final Map<String, Safe> promised = new HashMap<>();
    private final Map<String, BigFraction> cost = new HashMap<>();
    private final Map<String, BigFraction> realised = new HashMap<>();
    private BigFraction total = BigFraction.of(1_000_000);
    private BigFraction markPrice = BigFraction.ZERO;

    CapTable() {
        shares.put(FOUNDERS, total);
    }

    private record Safe(BigFraction amount, BigFraction cap, boolean isPre, BigFraction discount) {
        BigFraction converted(BigFraction pre) {
            BigFraction byCap = amount.divide(isPre ? cap.add(amount) : cap);
            BigFraction byDiscount = amount.divide(pre.multiply(BigFraction.ONE.subtract(discount)));
            return byCap.compareTo(byDiscount) >= 0 ? byCap : byDiscount;
        }
    }

    /// A SAFE of one investor.
    void promise(String investor, BigFraction amount, BigFraction cap, boolean isPre, BigFraction discount) {
        promised.put(investor, new Safe(amount, cap, isPre, discount));
        cost.merge(investor, amount, BigFraction::add);
    }

    boolean isPromised(String investor) {
        return promised.containsKey(investor);
    }

    boolean hasPromises() {
        return !promised.isEmpty();
    }

    /// @param isVisible whether anybody tells at what price: marks move with it
    void round(BigFraction pre, Map<String, BigFraction> amounts, BigFraction raised, boolean isVisible) {
        Map<String, BigFraction> parts = new HashMap<>();
        promised.forEach((investor, safe) -> parts.put(investor, safe.converted(pre)));
        BigFraction kept = parts.values().stream().reduce(BigFraction.ONE, BigFraction::subtract);
        BigFraction before = total.divide(kept);
        parts.forEach((investor, part) -> give(investor, part.multiply(before)));
        promised.clear();
        BigFraction price = pre.divide(before);
        amounts.forEach((investor, amount) -> {
            give(investor, amount.divide(price));
            cost.merge(investor, amount, BigFraction::add);
        });
        total = before.add(raised.divide(price));
        markPrice = isVisible ? price : markPrice;
    }

    private void give(String investor, BigFraction number) {
        shares.merge(investor, number, BigFraction::add);
    }

    void secondary(String seller, String buyer, BigFraction stake, BigFraction amount) {
        BigFraction number = stake.multiply(total);
        shares.merge(seller, number, BigFraction::subtract);
        give(buyer, number);
        realised.merge(seller, amount, BigFraction::add);
        cost.merge(buyer, amount, BigFraction::add);
    }

    /// All holders but the acquirer itself sell the same part of their shares, as many as are sold, or all they
    /// have; the shares that the acquirer bought are in nobody's position.
    void sold(String acquirer, BigFraction part, BigFraction cash) {
        BigFraction number = part.multiply(total);
        BigFraction price = cash.divide(number);
        BigFraction ofOthers = total.subtract(shares.getOrDefault(acquirer, BigFraction.ZERO));
        BigFraction sold = number.compareTo(ofOthers) > 0 ? BigFraction.ONE : number.divide(ofOthers);
        Map.copyOf(shares).forEach((investor, held) -> {
            if (!investor.equals(acquirer)) {
                realised.merge(investor, held.multiply(sold).multiply(price), BigFraction::add);
                shares.put(investor, held.multiply(BigFraction.ONE.subtract(sold)));
            }
        });
    }

    BigFraction stake(String investor) {
        return shares.getOrDefault(investor, BigFraction.ZERO).divide(total);
    }

    BigFraction mark(String investor) {
        Safe safe = promised.get(investor);
        return shares.getOrDefault(investor, BigFraction.ZERO)
                .multiply(markPrice)
                .add(safe == null ? BigFraction.ZERO : safe.amount());
    }

    BigFraction cost(String investor) {
        return cost.getOrDefault(investor, BigFraction.ZERO);
    }

    BigFraction realised(String investor) {
        return realised.getOrDefault(investor, BigFraction.ZERO);
    }
}
