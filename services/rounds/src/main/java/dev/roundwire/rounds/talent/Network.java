package dev.roundwire.rounds.talent;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.fact.Admission;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.rate.Rates;
import dev.roundwire.rounds.valuation.Curve;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People and companies, each folded for the same question, and what ties them: who founded what, and what everybody is
/// called. Nothing beyond the subjects it is given exists for it.
public final class Network {
    private final Question question;
    private final Rates rates;
    private final SortedMap<String, FounderThings> people = new TreeMap<>();
    private final SortedMap<String, Curve> companies = new TreeMap<>();
    private final Map<String, List<Founding>> foundings;
    private final Map<FactKey, RecordedFact> facts = new HashMap<>();
    private final Names names;
    private final Map<String, Deals> deals = new HashMap<>();

    private Network(Question question, Collection<FounderThings> people, Collection<Curve> companies, Rates rates) {
        this.question = question;
        this.rates = rates;
        people.forEach(person -> this.people.put(person.founder().id(), person));
        companies.forEach(
                company -> this.companies.put(company.things().company().id(), company));
        this.foundings = Founding.all(this.people.values(), this.companies.values());
        admissions().flatMap(admission -> admission.admitted().stream()).forEach(fact -> facts.put(fact.key(), fact));
        this.names = Names.of(
                admissions().flatMap(admission -> admission.standing().stream()).toList());
    }

    /// @param people each once, folded for `question`
    /// @param companies each once, folded for `question`
    public static Network of(
            Question question, Collection<FounderThings> people, Collection<Curve> companies, Rates rates) {
        return new Network(question, people, companies, rates);
    }

    Stream<Admission> admissions() {
        return Stream.concat(
                people.values().stream().map(FounderThings::admission),
                companies.values().stream().map(company -> company.things().admission()));
    }

    public Question question() {
        return question;
    }

    /// The people, by id.
    public Collection<FounderThings> people() {
        return people.values();
    }

    /// The companies, by id.
    public Collection<Curve> companies() {
        return companies.values();
    }

    @Nullable
    FounderThings person(String id) {
        return people.get(id);
    }

    /// Null where no fact of the company's own is known here.
    @Nullable
    Curve company(String id) {
        return companies.get(id);
    }

    /// What somebody founded, by company.
    List<Founding> foundings(String founder) {
        return foundings.getOrDefault(founder, List.of());
    }

    /// The money that went into a company, or to its owners; computed once, so that it is the same figure everywhere.
    public Deals deals(String company) {
        return deals.computeIfAbsent(company, id -> Deals.of(companies.get(id), question.currency(), rates));
    }

    /// What somebody, or an organisation, is called.
    public Ref ref(String id) {
        return names.ref(id);
    }

    public Investor investor(String id) {
        return names.investor(id);
    }

    /// What counts for the question, or did before it was corrected.
    ///
    /// @throws NullPointerException where there is no such fact
    public RecordedFact fact(FactKey key) {
        return Objects.requireNonNull(facts.get(key), () -> "no fact " + key);
    }
}
