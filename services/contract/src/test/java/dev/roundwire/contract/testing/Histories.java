package dev.roundwire.contract.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Histories of companies and founders at random, from a seed that a failing test prints: every kind of event, several
/// claims on one thing, all levels of confidence, corrections and retractions forwards, backwards and in circles.
public final class Histories {
    private static final String[] COMPANY_KINDS = {
        "round-closed",
        "round-closed",
        "round-closed",
        "round-closed",
        "company-founded",
        "commitment-made",
        "commitment-withdrawn",
        "valuation-reported",
        "ownership-reported",
        "board-seat-taken",
        "board-seat-left",
        "secondary-sold",
        "company-acquired",
        "went-public",
        "company-closed",
        "role-sought",
        "rounds-matched",
        "event-retracted"
    };
    private static final String[] FOUNDER_KINDS = {
        "founder-left", "founder-left", "founder-joined", "founding-announced", "event-retracted"
    };
    private static final String[] ROUND_TYPES = {
        "seed",
        "angel",
        "pre_a",
        "series_a",
        "series_b",
        "series_c",
        "safe",
        "convertible_note",
        "debt_financing",
        "grant",
        "strategic",
        "series_unknown",
        "secondary_market"
    };

    private final Dice dice;
    private long offset;

    public Histories(long seed) {
        dice = new Dice(seed);
    }

    /// Facts of one company, in the order of their recording. Investors are `investor-0` to `investor-4`, people
    /// `founder-0` to `founder-4`, employers `employer-0` to `employer-2`.
    public List<RecordedFact> company(String id, int size) {
        return facts(Topic.COMPANIES, "company", id, size, COMPANY_KINDS);
    }

    /// Facts of one founder, in the order of their recording.
    public List<RecordedFact> founder(String id, int size) {
        return facts(Topic.FOUNDERS, "founder", id, size, FOUNDER_KINDS);
    }

    private List<RecordedFact> facts(Topic topic, String entity, String id, int size, String[] kinds) {
        List<RecordedFact> facts = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            String kind = dice.oneOf(kinds);
            ObjectNode data = data(kind, id);
            data.set(entity, dice.ref(id));
            common(data, id, size);
            FactKey key = new FactKey(Given.DESK, id + "-" + number);
            Instant time = Given.TIME.minus(Duration.ofDays(dice.below(100)));
            Fact fact = new Fact(key, time, Given.event(kind, data.toString()), Map.of());
            Instant recordedAt = Given.TIME.plus(Duration.ofHours(offset));
            facts.add(new RecordedFact(fact, new LogOffset(topic, 0, offset), recordedAt));
            offset++;
        }
        return List.copyOf(facts);
    }

    private void common(ObjectNode data, String id, int size) {
        if (dice.chance(40)) {
            data.put("confidence", dice.oneOf("confirmed", "reported", "rumoured"));
        }
        if (dice.chance(30)) {
            data.put("occurredOn", dice.date());
        }
        if (dice.chance(30)) {
            data.putArray("sources")
                    .addObject()
                    .put("publisher", "press")
                    .put("publishedOn", "2024-0" + (1 + dice.below(9)));
        }
        if (dice.chance(10)) {
            data.putObject("corrects").put("id", id + "-" + dice.below(size));
        }
        if (data.has("target")) {
            data.putObject("target").put("id", id + "-" + dice.below(size));
        }
    }

    private ObjectNode data(String kind, String id) {
        ObjectNode data = dice.object();
        switch (kind) {
            case "round-closed" -> round(data);
            case "company-founded" -> founded(data);
            case "commitment-made", "commitment-withdrawn" -> commitment(data);
            case "valuation-reported" -> valuation(data);
            case "ownership-reported" -> ownership(data);
            case "board-seat-taken", "board-seat-left" -> data.set("person", dice.ref("founder-" + dice.below(5)));
            case "secondary-sold" -> secondary(data);
            case "company-acquired" -> acquired(data);
            case "went-public", "company-closed" -> put(data, "on", 70, dice.date());
            case "role-sought" -> data.put("role", dice.oneOf("ceo", "cto"));
            case "rounds-matched" ->
                data.put("into", round()).putArray("roundIds").add(round());
            case "founder-left" -> left(data);
            case "founder-joined" -> joined(data);
            case "founding-announced" -> data.put("statement", "founds " + id);
            case "event-retracted" -> data.putObject("target");
            default -> throw new IllegalArgumentException(kind);
        }
        return data;
    }

    private void round(ObjectNode data) {
        data.put("roundId", round()).put("roundType", dice.oneOf(ROUND_TYPES));
        put(data, "closedOn", 70, dice.date());
        money(data, "raised", 75);
        money(data, "preMoney", 35);
        money(data, "postMoney", 45);
        money(data, "pricePerShare", 15);
        money(data, "valuationCap", 15);
        put(data, "roundQualifier", 10, dice.oneOf("plus", "bridge", "extension"));
        put(data, "valuationBasis", 15, dice.oneOf("pre", "post", "unspecified"));
        put(data, "trancheOf", 5, round());
        ArrayNode investments = data.putArray("investments");
        for (int i = dice.below(4); i > 0; i--) {
            ObjectNode investment = investments.addObject();
            investment.set("investor", investor());
            money(investment, "amount", 40);
            stake(investment, 20);
            investment.put("lead", dice.chance(20));
        }
    }

    private void founded(ObjectNode data) {
        put(data, "foundedOn", 70, dice.date());
        put(data, "country", 40, dice.oneOf("CN", "US"));
        ArrayNode founders = data.putArray("founders");
        for (int i = dice.below(3); i > 0; i--) {
            founders.add(dice.ref("founder-" + dice.below(5)));
        }
    }

    private void commitment(ObjectNode data) {
        put(data, "roundId", 50, round());
        data.set("investor", investor());
        money(data, "amount", 70);
    }

    private void valuation(ObjectNode data) {
        data.set("valuation", dice.money());
        put(data, "asOf", 70, dice.date());
        put(data, "basis", 50, dice.oneOf("pre", "post", "unspecified"));
        put(data, "method", 50, dice.oneOf("press", "filing", "mark"));
    }

    private void ownership(ObjectNode data) {
        data.set("holder", investor());
        data.putPOJO("stake", dice.stake());
        money(data, "cost", 50);
        put(data, "roundId", 40, round());
    }

    private void secondary(ObjectNode data) {
        data.set("seller", investor());
        data.set("buyer", investor());
        stake(data, 80);
        money(data, "amount", 80);
    }

    private void acquired(ObjectNode data) {
        data.set("acquirer", dice.ref("employer-" + dice.below(3)));
        money(data, "price", 50);
        money(data, "cash", 50);
        stake(data, 30);
        put(data, "status", 40, dice.oneOf("pending", "complete"));
    }

    private void left(ObjectNode data) {
        data.set("employer", dice.ref("employer-" + dice.below(3)));
        put(data, "leftOn", 70, dice.date());
        put(data, "level", 30, "P11");
        put(data, "title", 50, dice.oneOf("VP", "scientist"));
    }

    private void joined(ObjectNode data) {
        data.set("company", dice.ref("company-" + dice.below(5)));
        put(data, "role", 70, dice.oneOf("founder", "cofounder", "ceo", "other"));
        put(data, "joinedOn", 60, dice.date());
    }

    private String round() {
        return "round-" + dice.below(6);
    }

    private ObjectNode investor() {
        return dice.ref("investor-" + dice.below(5));
    }

    private void put(ObjectNode data, String field, int percent, String value) {
        if (dice.chance(percent)) {
            data.put(field, value);
        }
    }

    private void money(ObjectNode data, String field, int percent) {
        if (dice.chance(percent)) {
            data.set(field, dice.money());
        }
    }

    private void stake(ObjectNode data, int percent) {
        if (dice.chance(percent)) {
            data.putPOJO("stake", dice.stake());
        }
    }
}
