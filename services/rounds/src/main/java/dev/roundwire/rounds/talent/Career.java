package dev.roundwire.rounds.talent;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.Founder;
import dev.roundwire.contract.event.FounderJoined;
import dev.roundwire.contract.event.FounderLeft;
import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.progress.Progress;
import dev.roundwire.rounds.valuation.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where somebody was, and what the person founded (T1).
///
/// @param founder as all facts at hand together tell
/// @param entries oldest first
public record Career(Founder founder, List<CareerEntry> entries) {

    /// T1: what the person left and joined, as the person's own facts tell, and what the person founded, as those and
    /// the companies' facts tell.
    ///
    /// @param founder whose things are in the network
    public static Career of(String founder, Network network) {
        FounderThings person = network.person(founder);
        if (person == null) {
            throw new IllegalArgumentException("founder " + founder + " isn't in the network");
        }
        Stream<CareerEntry> entries = Stream.of(
                        Departure.of(person).map(departure -> left(departure, network)),
                        person.arrivals().stream()
                                .filter(arrival ->
                                        !Founding.isFounders(arrival.event().role()))
                                .map(arrival -> joined(arrival, person, network)),
                        network.foundings(founder).stream().map(founding -> founded(founding, person, network)))
                .flatMap(stream -> stream);
        Founder told = person.founder();
        return new Career(
                new Founder(founder, network.ref(founder).names(), told.background(), told.relations()),
                entries.sorted(CareerEntry.OLDEST_FIRST).toList());
    }

    private static CareerEntry left(Departure departure, Network network) {
        FounderLeft event = departure.event();
        List<RecordedFact> told = Progress.told(
                departure.thing().claims(),
                departure.person().admission(),
                claim -> claim instanceof FounderLeft left
                        && left.employer().id().equals(departure.employer()));
        return new CareerEntry(
                CareerKind.LEFT,
                network.ref(departure.employer()),
                event.title(),
                event.level(),
                null,
                event.responsibilities(),
                departure.cameOn(),
                departure.on(),
                departure,
                departure.thing().confidence(),
                departure.thing().span(),
                Progress.of(told),
                departure.thing().events());
    }

    private static CareerEntry joined(Thing<FounderJoined> arrival, FounderThings person, Network network) {
        FounderJoined event = arrival.event();
        String company = event.company().id();
        List<RecordedFact> told =
                Progress.told(arrival.claims(), person.admission(), claim -> isComing(claim, company));
        return new CareerEntry(
                CareerKind.JOINED,
                network.ref(company),
                event.title(),
                null,
                event.role(),
                event.responsibilities(),
                arrival.span().date(),
                null,
                null,
                arrival.confidence(),
                arrival.span(),
                Progress.of(told),
                arrival.events());
    }

    private static boolean isComing(Event event, String company) {
        return event instanceof FounderJoined joined && joined.company().id().equals(company);
    }

    private static CareerEntry founded(Founding founding, FounderThings person, Network network) {
        Thing<FounderJoined> joined = founding.joined();
        List<RecordedFact> told = new ArrayList<>(toldByCompany(founding, network));
        if (joined != null) {
            told.addAll(Progress.told(
                    joined.claims(),
                    person.admission(),
                    claim -> isComing(claim, founding.company())
                            && claim instanceof FounderJoined came
                            && Founding.isFounders(came.role())));
        }
        return new CareerEntry(
                CareerKind.FOUNDED,
                network.ref(founding.company()),
                joined == null ? null : joined.event().title(),
                null,
                founding.role(),
                joined == null ? List.of() : joined.event().responsibilities(),
                founding.on(),
                null,
                null,
                founding.confidence(),
                founding.span(),
                Progress.of(told),
                founding.events());
    }

    private static List<RecordedFact> toldByCompany(Founding founding, Network network) {
        Curve company = network.company(founding.company());
        return founding.told() == null || company == null
                ? List.of()
                : Progress.told(
                        founding.told().claims(),
                        company.things().admission(),
                        claim -> claim instanceof CompanyFounded founded
                                && founded.founders().stream()
                                        .anyMatch(one -> founding.founder().equals(one.id())));
    }
}
