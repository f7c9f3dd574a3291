package dev.roundwire.acceptance.product;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A company of the [Load], and what must be known of it: rounds that count, oldest first, whole dollars, nothing
/// undisclosed. The arithmetic here is the schoolbook's, on purpose none of the product's.
public record MadeUpCompany(String id, String founder, String employer, List<Round> rounds) {

    /// @param amounts what each investor put in; together the round
    public record Round(String id, String type, LocalDate on, long preMoney, Map<String, Long> amounts) {
        public long raised() {
            return amounts.values().stream().mapToLong(Long::longValue).sum();
        }

        public long postMoney() {
            return preMoney + raised();
        }
    }

    public long raised() {
        return rounds.stream().mapToLong(Round::raised).sum();
    }

    /// What every investor put in, over all rounds.
    public Map<String, Long> costs() {
        Map<String, Long> costs = new TreeMap<>();
        rounds.forEach(
                round -> round.amounts().forEach((investor, amount) -> costs.merge(investor, amount, Long::sum)));
        return costs;
    }

    /// `funding` of `/companies/{id}`.
    String funding() {
        return """
                {"rounds": %d, "undisclosedRounds": 0, "firstRoundOn": %s, "lastRoundOn": %s,
                 "raised": {"amount": "%d", "currency": "USD"}, "commitments": []}""".formatted(
                        rounds.size(),
                        rounds.isEmpty() ? "null" : quoted(rounds.getFirst().on()),
                        rounds.isEmpty() ? "null" : quoted(rounds.getLast().on()),
                        raised());
    }

    /// `latest` of `/companies/{id}/valuation`.
    String latest() {
        if (rounds.isEmpty()) {
            return "null";
        }
        Round last = rounds.getLast();
        return """
                {"postMoney": {"amount": "%d", "currency": "USD", "how": "reported", "confidence": "reported"},
                 "preMoney": {"amount": "%d", "currency": "USD"}, "on": "%s", "source": "round", "roundId": "%s"}""".formatted(last.postMoney(), last.preMoney(), last.on(), last.id());
    }

    /// `points` of `/companies/{id}/valuation/history`.
    String points() {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            Round round = rounds.get(i);
            points.add("""
                    {"kind": "round", "roundId": "%s", "roundType": "%s", "on": "%s",
                     "preMoney": {"amount": "%d"}, "newMoney": {"amount": "%d"}, "postMoney": {"amount": "%d"}, %s}""".formatted(
                            round.id(),
                            round.type(),
                            round.on(),
                            round.preMoney(),
                            round.raised(),
                            round.postMoney(),
                            i == 0 ? "\"stepUp\": null, \"downRound\": null" : step(rounds.get(i - 1), round)));
        }
        return points.toString();
    }

    private static String step(Round before, Round round) {
        BigDecimal exact = new BigDecimal(round.preMoney())
                .divide(new BigDecimal(before.postMoney()), new MathContext(60, RoundingMode.HALF_EVEN));
        String stepUp =
                exact.setScale(10, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
        return "\"stepUp\": \"%s\", \"downRound\": %s".formatted(stepUp, round.preMoney() < before.postMoney());
    }

    private static String quoted(LocalDate date) {
        return "\"" + date + "\"";
    }
}
