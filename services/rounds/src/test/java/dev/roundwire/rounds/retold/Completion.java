package dev.roundwire.rounds.retold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.event.RoundsMatched;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A history in which nothing is left open: ranges become a number within them, money that nobody states a sum. All in
/// one currency, since a rate of exchange is no unknown of the facts.
public final class Completion {
    private static final List<String> UNDISCLOSED = List.of("raised", "valuationCap");
    private static final int QUARTERS = 4;

    private final Random random;

    public Completion(long seed) {
        random = new Random(seed);
    }

    /// The history as it stands, all in one currency. Each round is told once, so that what nobody states isn't stated
    /// by another claim.
    public static List<RecordedFact> open(List<RecordedFact> history) {
        Set<String> told = new HashSet<>();
        return history.stream()
                .filter(fact -> !(fact.event() instanceof RoundsMatched))
                .filter(fact -> !(fact.event() instanceof RoundClosed round) || told.add(round.roundId()))
                .map(fact -> Retelling.of(
                        fact,
                        data -> data.findParents("currency")
                                .forEach(money -> ((ObjectNode) money).put("currency", "USD"))))
                .toList();
    }

    /// One of the ways in which it may turn out.
    public List<RecordedFact> of(List<RecordedFact> open) {
        return open.stream()
                .map(fact -> Retelling.of(fact, data -> complete(fact, data)))
                .toList();
    }

    private void complete(RecordedFact fact, ObjectNode data) {
        fill(data);
        if (fact.event() instanceof RoundClosed) {
            UNDISCLOSED.stream()
                    .filter(field -> !data.has(field))
                    .forEach(field -> data.set(field, dollars(data.objectNode(), anything())));
            BigDecimal left = number(data.get("raised").get("amount"));
            for (JsonNode part : data.path("investments")) {
                left = left.subtract(number(part.path("amount").path("amount"))).max(BigDecimal.ZERO);
            }
            for (JsonNode part : data.path("investments")) {
                if (!part.has("amount") && !part.has("stake") && left.signum() > 0) {
                    BigDecimal amount = within(BigDecimal.ONE, left);
                    ((ObjectNode) part).set("amount", dollars(data.objectNode(), amount));
                    left = left.subtract(amount);
                }
            }
        }
    }

    private void fill(JsonNode node) {
        if (node instanceof ObjectNode range && range.has("min")) {
            BigDecimal min = number(range.get("min"));
            BigDecimal value = range.hasNonNull("max") ? within(min, number(range.get("max"))) : min.add(anything());
            if (range.has("currency")) {
                dollars(range.removeAll(), value);
            } else {
                range.put("min", value.toPlainString()).put("max", value.toPlainString());
            }
        }
        node.forEach(this::fill);
    }

    /// Its ends often.
    private BigDecimal within(BigDecimal min, BigDecimal max) {
        BigDecimal part = BigDecimal.valueOf(random.nextInt(QUARTERS + 1)).divide(BigDecimal.valueOf(QUARTERS));
        return min.add(max.subtract(min).multiply(part));
    }

    private BigDecimal anything() {
        return BigDecimal.valueOf(1 + random.nextInt(100_000_000));
    }

    private static ObjectNode dollars(ObjectNode into, BigDecimal amount) {
        return into.put("amount", amount.toPlainString()).put("currency", "USD");
    }

    private static BigDecimal number(JsonNode node) {
        return node.isMissingNode() ? BigDecimal.ZERO : new BigDecimal(node.asText());
    }
}
