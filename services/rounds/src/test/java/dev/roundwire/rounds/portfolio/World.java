package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.RecordedFact;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/// A company at random, from a seed: what really happened, in a [CapTable], and what facts tell of it, a part of
/// which is hidden or blurred.
final class World {
    static final List<String> INVESTORS = List.of("i0", "i1", "i2", "i3", "i4");

    private static final int DAYS_BETWEEN = 40;
    private static final BigDecimal BLUR = new BigDecimal("1.1");

    private final Random random;
    private final int hidden;
    private final CapTable truth = new CapTable();
    private final Story told = new Story();
    private int events;
    private final Set<String> acquirers = new HashSet<>();
    private boolean isSold;

    /// @param hidden how many percent of the numbers are hidden or blurred
    World(long seed, int hidden) {
        this.random = new Random(seed);
        this.hidden = hidden;
        round();
        for (int more = 1 + random.nextInt(7); more > 0 && !isSold; more--) {
            switch (random.nextInt(8)) {
                case 0 -> safe();
                case 1, 2 -> secondary();
                case 3 -> report();
                case 4 -> sold();
                default -> round();
            }
        }
    }

    CapTable truth() {
        return truth;
    }

    List<RecordedFact> facts() {
        return told.facts();
    }

    Holdings holdings() {
        return told.holdings();
    }

    private void round() {
        long pre = 20_000 + random.nextInt(200_000);
        long raised = 1_000 + random.nextInt(50_000);
        boolean isUnpriced = !truth.hasPromises() && chance(hidden / 2);
        Map<String, Long> amounts = amounts(raised);
        List<String> fields = new ArrayList<>();
        fields.add(money("raised", raised));
        if (!isUnpriced) {
            boolean hidesPre = random.nextBoolean();
            fields.add(hidesPre ? money("preMoney", pre) : field("preMoney", exact(pre)));
            fields.add(hidesPre ? field("postMoney", exact(pre + raised)) : money("postMoney", pre + raised));
        }
        fields.add(Story.invested(amounts.entrySet().stream()
                .map(part -> part.getKey() + blankable(" ", money("amount", part.getValue())))
                .toArray(String[]::new)));
        told.round("r" + events, "series_unknown", on(), join(fields));
        truth.round(thousands(pre), exactly(amounts), thousands(raised), !isUnpriced);
    }

    private void safe() {
        if (truth.hasPromises()) {
            return;
        }
        long amount = 100 + random.nextInt(1_000);
        long cap = 10_000 + random.nextInt(50_000);
        boolean isPre = random.nextBoolean();
        boolean hasDiscount = !isPre && random.nextBoolean();
        String investor = anybody();
        told.round(
                "s" + events,
                "safe",
                on(),
                join(List.of(
                        field("raised", exact(amount)),
                        chance(hidden / 3) ? "" : field("valuationCap", exact(cap)),
                        isPre ? "'capBasis':'pre'" : "",
                        hasDiscount ? "'discount':'0.25'" : "",
                        Story.invested(investor + blankable(" ", money("amount", amount))))));
        truth.promise(
                investor,
                thousands(amount),
                thousands(cap),
                isPre,
                hasDiscount ? BigFraction.of(1, 4) : BigFraction.ZERO);
    }

    private void secondary() {
        String seller = anybody();
        int most = truth.stake(seller).multiply(1000).intValue();
        if (most == 0 || truth.hasPromises()) {
            return;
        }
        int thousandths = 1 + random.nextInt(most);
        long amount = 100 + random.nextInt(5_000);
        String buyer = anybody();
        told.tell(
                "secondary-sold",
                join(List.of(
                        "'seller':{'id':'" + seller + "'}",
                        "'buyer':{'id':'" + buyer + "'}",
                        "'occurredOn':'" + on() + "'",
                        chance(hidden / 3) ? "" : "'stake':'" + BigDecimal.valueOf(thousandths, 3) + "'",
                        money("amount", amount))));
        truth.secondary(seller, buyer, BigFraction.of(thousandths, 1000), thousands(amount));
    }

    private void report() {
        String holder = anybody();
        BigFraction stake = truth.stake(holder);
        if (stake.isZero() || truth.hasPromises() || !chance(hidden)) {
            return;
        }
        BigDecimal min = stake.bigDecimalValue(4, RoundingMode.DOWN);
        BigDecimal max = stake.bigDecimalValue(4, RoundingMode.UP);
        told.tell(
                "ownership-reported",
                "'holder':{'id':'" + holder + "'},'stake':{'min':'" + min + "','max':'" + max + "'},'occurredOn':'"
                        + on() + "'");
    }

    private void sold() {
        if (truth.hasPromises()) {
            return;
        }
        boolean isWhole = random.nextBoolean();
        long cash = 1_000 + random.nextInt(500_000);
        BigDecimal part = isWhole ? BigDecimal.ONE : BigDecimal.valueOf(1 + random.nextInt(9), 1);
        String investor = anybody();
        String acquirer = random.nextBoolean() && acquirers.add(investor) ? investor : "acquirer-" + events;
        told.tell(
                "company-acquired",
                join(List.of(
                        "'acquirer':{'id':'" + acquirer + "'}",
                        isWhole ? "" : "'stake':'" + part + "'",
                        "'occurredOn':'" + on() + "'",
                        money("cash", cash))));
        truth.sold(
                acquirer,
                BigFraction.of(
                        part.unscaledValue(),
                        BigDecimal.ONE.movePointRight(part.scale()).toBigInteger()),
                thousands(cash));
        isSold = isWhole;
    }

    /// Parts of some of the investors; the rest is of nobody who is named.
    private Map<String, Long> amounts(long raised) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        long left = raised;
        for (int number = random.nextInt(4); number > 0; number--) {
            long amount = 1 + random.nextInt((int) left);
            if (amounts.putIfAbsent(anybody(), amount) == null) {
                left -= amount;
            }
            if (left == 0) {
                break;
            }
        }
        return amounts;
    }

    private static Map<String, BigFraction> exactly(Map<String, Long> amounts) {
        return amounts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> thousands(part.getValue())));
    }

    private String anybody() {
        return INVESTORS.get(random.nextInt(INVESTORS.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String on() {
        return LocalDate.of(2000, 1, 1).plusDays((long) DAYS_BETWEEN * events++).toString();
    }

    /// The field as it is, or blurred, or nothing.
    private String money(String name, long thousands) {
        if (!chance(hidden)) {
            return field(name, exact(thousands));
        }
        BigDecimal amount = BigDecimal.valueOf(thousands).movePointLeft(3);
        return random.nextBoolean()
                ? ""
                : field(name, "<[" + amount.divide(BLUR, 3, RoundingMode.DOWN) + "," + amount.multiply(BLUR) + "]>");
    }

    private static String exact(long thousands) {
        return "<" + BigDecimal.valueOf(thousands).movePointLeft(3) + ">";
    }

    private static String field(String name, String value) {
        return "'" + name + "':" + value;
    }

    private static String blankable(String before, String field) {
        return field.isEmpty() ? "" : before + field;
    }

    private static String join(List<String> fields) {
        return fields.stream().filter(field -> !field.isEmpty()).collect(Collectors.joining(","));
    }

    private static BigFraction thousands(long number) {
        return BigFraction.of(number).multiply(1000);
    }
}
