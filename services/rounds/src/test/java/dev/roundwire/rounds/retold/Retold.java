package dev.roundwire.rounds.retold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.CommitmentMade;
import dev.roundwire.contract.event.CommitmentWithdrawn;
import dev.roundwire.contract.event.CompanyClosed;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventRetracted;
import dev.roundwire.contract.event.FoundingAnnounced;
import dev.roundwire.contract.event.RoundsMatched;
import dev.roundwire.contract.event.SecondarySold;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/// The history of one subject told in other ways that come to the same: a thing in two claims, a fact corrected from a
/// wrong one, a wrong fact taken back.
public final class Retold {
    /// Sorts before every digit, so that keys stand to each other as they did.
    private static final String SUFFIX = "!";

    /// What tells the things of one kind apart, what a fact can't do without, and what isn't a field of the thing.
    private static final Set<String> OF_BOTH_HALVES = Set.of(
            "company",
            "founder",
            "employer",
            "acquirer",
            "holder",
            "person",
            "role",
            "roundId",
            "roundType",
            "asOf",
            "method",
            "valuation",
            "stake",
            "occurredOn",
            "confidence",
            "sources");

    private final List<RecordedFact> plain;
    private final Random random;

    /// @param history of one subject; its own corrections and retractions are left out
    public Retold(List<RecordedFact> history, long seed) {
        this.random = new Random(seed);
        this.plain = history.stream()
                .filter(fact -> fact.event().corrects() == null)
                .filter(fact -> !(fact.event() instanceof EventRetracted))
                .toList();
    }

    public List<RecordedFact> plain() {
        return plain;
    }

    /// Everything in two claims, each with some of its fields, but for what stands alone fact by fact.
    public List<RecordedFact> split() {
        List<RecordedFact> split = new ArrayList<>();
        for (RecordedFact fact : plain) {
            if (standsAlone(fact.event())) {
                split.add(fact);
            } else {
                Set<String> first = new HashSet<>();
                Retelling.data(fact).fieldNames().forEachRemaining(name -> {
                    if (random.nextBoolean()) {
                        first.add(name);
                    }
                });
                split.add(half(fact, "", first::contains));
                split.add(half(fact, SUFFIX, name -> !first.contains(name)));
            }
        }
        return split;
    }

    private static boolean standsAlone(Event event) {
        return event instanceof CommitmentMade
                || event instanceof CommitmentWithdrawn
                || event instanceof SecondarySold
                || event instanceof CompanyClosed
                || event instanceof FoundingAnnounced
                || event instanceof RoundsMatched;
    }

    private static RecordedFact half(RecordedFact fact, String suffix, Predicate<String> keeps) {
        return Retelling.of(
                fact,
                suffix,
                data -> data.properties()
                        .removeIf(field -> !OF_BOTH_HALVES.contains(field.getKey()) && !keeps.test(field.getKey())));
    }

    /// Every other fact as the correction of a wrong one, which says what another fact says.
    public List<RecordedFact> corrected() {
        List<RecordedFact> corrected = new ArrayList<>();
        for (RecordedFact fact : plain) {
            if (random.nextBoolean()) {
                corrected.add(wrong(fact));
                corrected.add(Retelling.of(
                        fact,
                        data -> data.putObject("corrects").put("id", fact.key().id() + SUFFIX)));
            } else {
                corrected.add(fact);
            }
        }
        return corrected;
    }

    /// Wrong facts beside the right ones, each taken back.
    public List<RecordedFact> retracted() {
        List<RecordedFact> retracted = new ArrayList<>(plain);
        for (RecordedFact fact : plain) {
            if (random.nextBoolean()) {
                RecordedFact wrong = wrong(fact);
                retracted.add(wrong);
                retracted.add(Retelling.of(wrong, SUFFIX, retraction(wrong)));
            }
        }
        return retracted;
    }

    private static Event retraction(RecordedFact fact) {
        Subject subject = fact.fact().subject();
        return Given.event(
                "event-retracted",
                "{'" + (subject.topic() == Topic.COMPANIES ? "company" : "founder") + "':{'id':'" + subject.id()
                        + "'},'target':{'id':'" + fact.key().id() + "'}}");
    }

    /// What another fact says, as surely as this one.
    private RecordedFact wrong(RecordedFact fact) {
        RecordedFact other = plain.get(random.nextInt(plain.size()));
        ObjectNode data = Retelling.data(other);
        data.put("confidence", fact.event().sureness().wire());
        return Retelling.of(fact, SUFFIX, Retelling.event(other, data));
    }
}
