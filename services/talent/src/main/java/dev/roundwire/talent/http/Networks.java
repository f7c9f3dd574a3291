package dev.roundwire.talent.http;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.FounderJoined;
import dev.roundwire.contract.event.FounderLeft;
import dev.roundwire.contract.event.FounderRole;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.fact.Mentions;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.talent.Network;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.stream.facts.SubjectFacts;
import dev.roundwire.stream.http.Read;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the people and companies that an answer rests on, loads their facts in one statement each, and folds them for
/// the question of the read.
final class Networks {
    private final Read read;

    Networks(Read read) {
        this.read = read;
    }

    /// People and companies, folded.
    ///
    /// @param incomplete true where not all their facts could be folded
    /// @param known how many facts the log held about them
    record Loaded(Network network, boolean incomplete, int known) {}

    /// A person, whether or not anything is known of it, and the companies that it founded.
    Loaded ofFounder(String id) {
        Subject person = Subject.founder(id);
        SubjectFacts own = read.store().facts(person);
        return fold(Map.of(person, own), companies(Map.of(person, own)));
    }

    /// True if a fact that the log held says that somebody founded a company, be it published later.
    boolean isFounder(String id) {
        Subject person = Subject.founder(id);
        return !companies(Map.of(person, read.store().facts(person)), fact -> true)
                .isEmpty();
    }

    /// Everybody who was ever said to have left an employer, and the companies that they founded.
    Loaded ofEmployer(String id) {
        List<Subject> mentioning = read.store().subjectsMentioning(Topic.FOUNDERS, id);
        Map<Subject, SubjectFacts> leavers = new HashMap<>(known(mentioning));
        leavers.values()
                .removeIf(facts -> facts.facts().stream().noneMatch(fact -> isTold(fact) && isDeparture(fact, id)));
        return fold(leavers, companies(leavers));
    }

    /// Some people, and the companies that they founded.
    Loaded ofPeople(Collection<Subject> subjects) {
        Map<Subject, SubjectFacts> people = known(subjects);
        return fold(people, companies(people));
    }

    /// True if a fact that the log held names the organisation, in whatever part.
    boolean isKnown(String organisation) {
        return isMentioned(organisation, Topic.FOUNDERS)
                || isMentioned(organisation, Topic.COMPANIES)
                || !read.known(read.store().facts(Subject.company(organisation)))
                        .facts()
                        .isEmpty();
    }

    private boolean isMentioned(String organisation, Topic topic) {
        return known(read.store().subjectsMentioning(topic, organisation)).values().stream()
                .flatMap(facts -> facts.facts().stream())
                .anyMatch(fact -> Mentions.of(fact.event()).contains(organisation));
    }

    private Map<Subject, SubjectFacts> known(Collection<Subject> subjects) {
        Map<Subject, SubjectFacts> known = new HashMap<>();
        read.store().facts(subjects).forEach((subject, facts) -> known.put(subject, read.known(facts)));
        return known;
    }

    /// What only facts link to the answer that were published later has no part in it.
    private boolean isTold(RecordedFact fact) {
        return read.question().isTold(fact);
    }

    private static boolean isDeparture(RecordedFact fact, String employer) {
        return fact.event() instanceof FounderLeft left && left.employer().id().equals(employer);
    }

    /// The companies that somebody of these people is said to have founded, by their own facts or by the people's.
    private Map<Subject, SubjectFacts> companies(Map<Subject, SubjectFacts> people) {
        return companies(people, this::isTold);
    }

    /// @param counts which facts may say so
    private Map<Subject, SubjectFacts> companies(Map<Subject, SubjectFacts> people, Predicate<RecordedFact> counts) {
        Set<String> founders = new LinkedHashSet<>();
        Set<Subject> founded = new LinkedHashSet<>();
        people.forEach((person, facts) -> {
            founders.add(person.id());
            facts.facts().stream().filter(counts).forEach(fact -> founded(fact).ifPresent(founded::add));
        });
        Set<Subject> candidates = new LinkedHashSet<>(founded);
        candidates.addAll(read.store().subjectsMentioning(Topic.COMPANIES, founders));
        Map<Subject, SubjectFacts> companies = known(candidates);
        companies
                .entrySet()
                .removeIf(company -> !founded.contains(company.getKey())
                        && company.getValue().facts().stream()
                                .noneMatch(fact -> counts.test(fact) && isFounding(fact, founders)));
        return companies;
    }

    /// The company that a person's own fact says the person founded.
    static Optional<Subject> founded(RecordedFact fact) {
        return fact.event() instanceof FounderJoined joined
                        && (joined.role() == FounderRole.FOUNDER || joined.role() == FounderRole.COFOUNDER)
                ? Optional.of(Subject.company(joined.company().id()))
                : Optional.empty();
    }

    private static boolean isFounding(RecordedFact fact, Set<String> founders) {
        return fact.event() instanceof CompanyFounded founding
                && founding.founders().stream().anyMatch(one -> one.id() != null && founders.contains(one.id()));
    }

    private Loaded fold(Map<Subject, SubjectFacts> people, Map<Subject, SubjectFacts> companies) {
        List<Read.Folded<FounderThings>> persons = new ArrayList<>();
        people.forEach((subject, facts) ->
                persons.add(read.fold(facts, known -> FounderThings.of(subject.id(), known, read.question()))));
        List<Read.Folded<Curve>> curves = new ArrayList<>();
        companies.forEach((subject, facts) -> curves.add(read.fold(
                facts, known -> Curve.of(CompanyThings.of(subject.id(), known, read.question()), EcbRates.bundled()))));
        Network network = Network.of(
                read.question(),
                persons.stream().map(Read.Folded::value).toList(),
                curves.stream().map(Read.Folded::value).toList(),
                EcbRates.bundled());
        boolean incomplete = persons.stream().anyMatch(Read.Folded::incomplete)
                || curves.stream().anyMatch(Read.Folded::incomplete);
        return new Loaded(network, incomplete, count(people) + count(companies));
    }

    private int count(Map<Subject, SubjectFacts> subjects) {
        return subjects.values().stream()
                .map(read::known)
                .mapToInt(facts -> facts.facts().size() + facts.unread().size())
                .sum();
    }
}
