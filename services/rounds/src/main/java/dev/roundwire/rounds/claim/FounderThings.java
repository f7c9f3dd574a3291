package dev.roundwire.rounds.claim;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Founder;
import dev.roundwire.contract.event.FounderEvent;
import dev.roundwire.contract.event.FounderJoined;
import dev.roundwire.contract.event.FounderLeft;
import dev.roundwire.contract.event.FoundingAnnounced;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Name;
import dev.roundwire.rounds.fact.Admission;
import dev.roundwire.rounds.fact.Question;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// All that the facts of one person tell of, for one question, before anything is computed; what makes two of
/// them speak of one thing (F3).
///
/// @param admission which facts count
/// @param founder the person, as all facts together tell: names in every language, background, relations
/// @param contradictions where claims on one thing differ
/// @param possibly the facts whose period `asOf` falls into
public record FounderThings(
        Question question,
        Admission admission,
        Founder founder,
        List<Thing<FounderLeft>> departures,
        List<Thing<FounderJoined>> arrivals,
        List<Thing<FoundingAnnounced>> announcements,
        List<Contradiction> contradictions,
        List<FactKey> possibly)
        implements Things {

    /// F3: what makes facts of a person speak of one thing.
    ///
    /// @param id the person's id
    /// @param facts the facts of the person, in any order
    public static FounderThings of(String id, Collection<RecordedFact> facts, Question question) {
        Admission admission = Admission.of(facts, question);
        Grouping grouping = new Grouping(admission.standing(), question.asOf());
        return new FounderThings(
                question,
                admission,
                founder(id, admission.standing()),
                grouping.things(
                        FounderLeft.class,
                        (left, fact) -> left.employer().id(),
                        left -> "departures/" + left.employer().id()),
                grouping.things(
                        FounderJoined.class,
                        (joined, fact) -> joined.company().id(),
                        joined -> "arrivals/" + joined.company().id()),
                grouping.alone(FoundingAnnounced.class, "announcements"),
                grouping.contradictions(),
                grouping.possibly());
    }

    @Override
    public Stream<Thing<?>> all() {
        return Stream.of(departures, arrivals, announcements).flatMap(List::stream);
    }

    private static Founder founder(String id, List<RecordedFact> standing) {
        List<Founder> told = standing.stream()
                .sorted(Admission.WEIGHT)
                .filter(fact -> fact.event() instanceof FounderEvent)
                .map(fact -> ((FounderEvent) fact.event()).founder())
                .toList();
        List<Name> names = told.stream()
                .flatMap(person -> person.names().stream())
                .distinct()
                .toList();
        return new Founder(
                id,
                names,
                told.stream()
                        .map(Founder::background)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                told.stream()
                        .flatMap(person -> person.relations().stream())
                        .distinct()
                        .toList());
    }
}
