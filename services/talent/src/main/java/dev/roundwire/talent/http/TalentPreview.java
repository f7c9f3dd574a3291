package dev.roundwire.talent.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.FounderLeft;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.rounds.talent.Network;
import dev.roundwire.rounds.talent.answer.FounderAnswer;
import dev.roundwire.stream.facts.FactStore;
import dev.roundwire.stream.http.Read;
import dev.roundwire.stream.preview.ChangePreview;
import dev.roundwire.stream.preview.Comparison;
import dev.roundwire.stream.preview.ItemNames;
import dev.roundwire.stream.preview.Supposition;
import dev.roundwire.talent.TalentProjection;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a fact would change in the answers about people and employers: about the person that it tells of or those who
/// founded its company, and about everybody whom one of these was ever said to have left.
@Singleton
final class TalentPreview implements ChangePreview {
    private static final ItemNames NAMES = ItemNames.none()
            .and("career", entry -> text(entry, "/kind") + "/" + text(entry, "/organisation/id"))
            .and(
                    "announcements",
                    announced -> Stream.of("/company/id", "/on")
                            .map(pointer -> text(announced, pointer))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining("-")))
            .and("leavers", "/founder/id")
            .and("investments", TalentPreview::investment)
            .and("beforeLeaving", TalentPreview::investment)
            .and("contradictions", "/about")
            .and("unconverted", "/about");

    @Override
    public String service() {
        return TalentProjection.SERVICE;
    }

    @Override
    public ItemNames itemNames() {
        return NAMES;
    }

    @Override
    public void compare(Supposition supposition, Comparison comparison) {
        Set<Subject> people = people(supposition);
        for (Subject person : people) {
            if (comparison.admits("/founders/{id}", () -> 1)) {
                comparison
                        .of("/founders/" + person.id(), read -> network(FoundersResource.load(read, person.id())))
                        .page("", network -> FounderAnswer.of(FoundersResource.person(network), network));
            }
        }
        FactStore store = supposition.after().store();
        for (String employer : employers(supposition, people)) {
            if (comparison.admits(
                    "/employers/{id}",
                    () -> store.subjectsMentioning(Topic.FOUNDERS, employer).size())) {
                comparison
                        .of("/employers/" + employer, read -> network(EmployerResource.load(read, employer)))
                        .page("/leavers", network -> EmployerResource.leavers(employer, network))
                        .page("/alumni-investments", network -> EmployerResource.alumniInvestments(employer, network));
            }
        }
    }

    /// Those who are said to have founded the company, by its own facts or by theirs.
    private static Set<Subject> people(Supposition supposition) {
        Subject subject = supposition.subject();
        if (subject.topic() == Topic.FOUNDERS) {
            return Set.of(subject);
        }
        Set<Subject> people = new LinkedHashSet<>();
        supposition.facts().stream()
                .filter(fact -> fact.event() instanceof CompanyFounded)
                .flatMap(fact -> ((CompanyFounded) fact.event()).founders().stream())
                .flatMap(founder -> Optional.ofNullable(founder.id()).stream())
                .forEach(id -> people.add(Subject.founder(id)));
        FactStore store = supposition.after().store();
        store.facts(store.subjectsMentioning(Topic.FOUNDERS, subject.id())).forEach((person, facts) -> {
            if (facts.facts().stream().anyMatch(fact -> Networks.founded(fact).equals(Optional.of(subject)))) {
                people.add(person);
            }
        });
        return people;
    }

    /// Those that the fact names first.
    private static Set<String> employers(Supposition supposition, Set<Subject> people) {
        Set<String> left = supposition.after().store().facts(people).values().stream()
                .flatMap(facts -> facts.facts().stream())
                .map(RecordedFact::event)
                .filter(FounderLeft.class::isInstance)
                .map(event -> ((FounderLeft) event).employer().id())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> employers = new LinkedHashSet<>(supposition.mentioned());
        employers.retainAll(left);
        employers.addAll(left);
        return employers;
    }

    private static Read.Folded<Network> network(Networks.Loaded loaded) {
        return new Read.Folded<>(loaded.network(), loaded.incomplete());
    }

    /// By whose company, which, and the round or the kind of deal.
    private static String investment(JsonNode investment) {
        String deal = investment.hasNonNull("roundId") ? text(investment, "/roundId") : text(investment, "/kind");
        return text(investment, "/founder/id") + "/" + text(investment, "/company/id") + "/" + deal;
    }

    private static String text(JsonNode item, String pointer) {
        JsonNode found = item.at(pointer);
        return found.isNull() ? "" : found.asText();
    }
}
