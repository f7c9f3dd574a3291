package dev.roundwire.rounds.talent;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.CompanyAcquired;
import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.FounderEvent;
import dev.roundwire.contract.event.FounderJoined;
import dev.roundwire.contract.event.FounderLeft;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.fact.Admission;
import dev.roundwire.rounds.valuation.Curve;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an answer leaves aside, of what it would have to tell of: of the many facts of the subjects that it was folded
/// from, only those count that could show in it.
///
/// @param hidden how many facts are less sure than asked
/// @param possibly the facts whose period `asOf` falls into
public record Aside(int hidden, List<FactKey> possibly) {

    /// All that is told of a person, and foundings that name the person.
    public static Aside ofCareer(String founder, Network network) {
        return of(
                network,
                event -> event instanceof FounderEvent own && own.founder().id().equals(founder)
                        || event instanceof CompanyFounded founded && names(founded, founder));
    }

    /// Departures from an employer, what the leavers founded, and the money in it.
    public static Aside ofEmployer(String employer, Network network) {
        return of(
                network,
                event -> event instanceof FounderLeft left
                                && left.employer().id().equals(employer)
                        || isFounding(event, network)
                        || event instanceof RoundClosed
                        || event instanceof CompanyAcquired);
    }

    /// The facts whose period `asOf` falls into, of all that may have left one of these employers, and of what these
    /// people founded.
    public static List<FactKey> possiblyOfEmployers(Set<String> employers, Network network) {
        Set<String> leavers = network.people().stream()
                .filter(person -> person.admission().standing().stream()
                        .anyMatch(fact -> fact.event() instanceof FounderLeft left
                                && employers.contains(left.employer().id())))
                .map(person -> person.founder().id())
                .collect(Collectors.toSet());
        Set<String> companies = network.admissions()
                .flatMap(admission -> admission.standing().stream())
                .flatMap(fact -> founded(fact.event(), leavers).stream())
                .collect(Collectors.toSet());
        return possibly(network, leavers, companies);
    }

    /// The company that the event says one of these people founded.
    private static Optional<String> founded(Event event, Set<String> people) {
        return switch (event) {
            case CompanyFounded founded
            when people.stream().anyMatch(person -> names(founded, person)) ->
                Optional.of(founded.company().id());
            case FounderJoined joined
            when Founding.isFounders(joined.role())
                    && people.contains(joined.founder().id()) ->
                Optional.of(joined.company().id());
            default -> Optional.empty();
        };
    }

    /// The facts whose period `asOf` falls into, of these people and these companies: departures, foundings and money.
    public static List<FactKey> possibly(Network network, Set<String> people, Set<String> companies) {
        return Stream.concat(
                        network.people().stream()
                                .filter(person ->
                                        people.contains(person.founder().id()))
                                .flatMap(person -> person.possibly().stream()),
                        network.companies().stream()
                                .map(Curve::things)
                                .filter(company ->
                                        companies.contains(company.company().id()))
                                .flatMap(company -> company.possibly().stream()))
                .filter(key -> switch (network.fact(key).event()) {
                    case FounderLeft left -> true;
                    case FounderJoined joined -> Founding.isFounders(joined.role());
                    case CompanyFounded founded -> true;
                    case RoundClosed closed -> true;
                    case CompanyAcquired acquired -> true;
                    default -> false;
                })
                .distinct()
                .toList();
    }

    private static boolean isFounding(Event event, Network network) {
        return event instanceof FounderJoined joined && Founding.isFounders(joined.role())
                || event instanceof CompanyFounded founded
                        && network.people().stream()
                                .map(FounderThings::founder)
                                .anyMatch(person -> names(founded, person.id()));
    }

    private static boolean names(CompanyFounded founded, String founder) {
        return founded.founders().stream().anyMatch(one -> founder.equals(one.id()));
    }

    private static Aside of(Network network, Predicate<Event> shows) {
        List<RecordedFact> leftOut = network.admissions()
                .map(Admission::leftOut)
                .flatMap(List::stream)
                .filter(fact -> shows.test(fact.event()))
                .toList();
        List<FactKey> possibly = Stream.concat(
                        network.people().stream().flatMap(person -> person.possibly().stream()),
                        network.companies().stream().flatMap(company -> company.things().possibly().stream()))
                .filter(key -> shows.test(network.fact(key).event()))
                .distinct()
                .toList();
        return new Aside(leftOut.size(), possibly);
    }
}
