package dev.roundwire.portfolios.http;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.portfolios.PortfoliosProjection;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.fact.Mentions;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.portfolio.Holdings;
import dev.roundwire.rounds.portfolio.Portfolio;
import dev.roundwire.stream.facts.SubjectFacts;
import dev.roundwire.stream.http.Read;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Companies folded for one read, all loaded in one statement: one way to compute each figure, whatever is asked.
final class Companies {
    private final Map<Subject, SubjectFacts> known = new TreeMap<>();
    private final Map<Subject, Read.Folded<Holdings>> folded = new TreeMap<>();

    private final Question question;

    private Companies(Question question) {
        this.question = question;
    }

    static Companies of(Read read, Collection<Subject> subjects) {
        Companies companies = new Companies(read.question());
        read.store().facts(subjects).forEach((subject, stored) -> {
            companies.known.put(subject, read.known(stored));
            companies.folded.put(
                    subject,
                    read.fold(stored, facts -> PortfoliosProjection.holdings(subject, facts, read.question())));
        });
        return companies;
    }

    /// How many.
    int size() {
        return folded.size();
    }

    /// What an investor holds in these.
    ///
    /// @param subjects those that it may occur in: what only facts link to it that were published later has no part
    Found find(String investor, Collection<Subject> subjects) {
        List<Read.Folded<Holdings>> own = new ArrayList<>();
        for (Subject subject : subjects) {
            Read.Folded<Holdings> company = folded.get(subject);
            if (company != null && isLinked(subject, investor)) {
                own.add(company);
            }
        }
        return new Found(
                Portfolio.of(investor, own.stream().map(Read.Folded::value).toList()),
                own.stream().anyMatch(Read.Folded::incomplete));
    }

    private boolean isLinked(Subject subject, String investor) {
        return question.isCurrent()
                || known.getOrDefault(subject, SubjectFacts.NONE).facts().stream()
                        .anyMatch(fact -> question.isTold(fact) && mentions(fact, investor));
    }

    /// True if the log had heard of somebody: in a fact of any confidence, be it retracted.
    ///
    /// @param subjects those that it may occur in
    boolean mention(String id, Collection<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> known.getOrDefault(subject, SubjectFacts.NONE).facts().stream())
                .anyMatch(fact -> mentions(fact, id));
    }

    private static boolean mentions(RecordedFact fact, String id) {
        return Mentions.of(fact.event()).contains(id);
    }

    /// What an investor holds, and what the answer has to say beside.
    ///
    /// @param incomplete true where not all facts of a company could be folded
    record Found(Portfolio portfolio, boolean incomplete) {}

    /// How many facts the asked confidence left out, of the companies that these occur in, each once.
    static int hidden(List<Found> investors) {
        return things(investors).mapToInt(things -> things.admission().hidden()).sum();
    }

    /// The facts of these companies whose period `asOf` falls into.
    static List<FactKey> possibly(List<Found> investors) {
        return things(investors).flatMap(things -> things.possibly().stream()).toList();
    }

    private static Stream<CompanyThings> things(List<Found> investors) {
        Map<String, CompanyThings> byCompany = new TreeMap<>();
        investors.forEach(found -> found.portfolio()
                .companies()
                .forEach(company -> byCompany.putIfAbsent(
                        company.curve().things().company().id(), company.curve().things())));
        return byCompany.values().stream();
    }
}
