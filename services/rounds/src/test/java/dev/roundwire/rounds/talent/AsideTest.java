package dev.roundwire.rounds.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.fact.Question;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// F2, F5: an answer counts as hidden, or lists as possible, what it could have told of, and nothing else of the people
/// and companies that it was made of.
class AsideTest {
    private static final Question JUNE =
            new Question(PartialDate.of("2021-06"), null, null, Confidence.REPORTED, "USD");

    /// Ada left bigco and founded acme, Bob left other and founded zeta; all in 2021, nobody knows when.
    private static Network network(Question question, Confidence confidence) {
        String common = ",'confidence':'" + confidence.wire() + "'}";
        return new Told(question)
                .fact("founder-left", "{'founder':{'id':'ada'},'employer':{'id':'bigco'},'leftOn':'2021'" + common)
                .fact("founder-left", "{'founder':{'id':'bob'},'employer':{'id':'other'},'leftOn':'2021'" + common)
                .fact("founder-joined", joined("ada", "acme", "cofounder") + common)
                .fact("founder-joined", joined("bob", "bigco", "ceo") + common)
                .fact("company-founded", founded("acme", "ada") + common)
                .fact("company-founded", founded("zeta", "stranger") + common)
                .fact("round-closed", round("acme") + common)
                .fact("company-acquired", "{'company':{'id':'acme'},'acquirer':{'id':'y'},'occurredOn':'2021'" + common)
                .fact("role-sought", "{'company':{'id':'acme'},'role':'cto','occurredOn':'2021'" + common)
                .fact("founding-announced", "{'founder':{'id':'ada'},'statement':'soon','occurredOn':'2021'" + common)
                .fact("founder-joined", joined("bob", "zeta", "founder") + common)
                .network();
    }

    private static String joined(String founder, String company, String role) {
        return "{'founder':{'id':'%s'},'company':{'id':'%s'},'role':'%s','joinedOn':'2021'"
                .formatted(founder, company, role);
    }

    private static String founded(String company, String founder) {
        return "{'company':{'id':'%s'},'foundedOn':'2021','founders':[{'id':'%s'}]".formatted(company, founder);
    }

    private static String round(String company) {
        return "{'company':{'id':'%s'},'roundId':'a','roundType':'seed','closedOn':'2021'".formatted(company);
    }

    @Test
    void aCareerLeavesAsideWhatIsToldOfThePersonAndFoundingsThatNameIt() {
        Aside possible = Aside.ofCareer("ada", network(JUNE, Confidence.REPORTED));
        assertEquals(List.of("fact-0", "fact-2", "fact-9", "fact-4"), ids(possible.possibly()));
        assertEquals(0, possible.hidden());
        Aside rumours = Aside.ofCareer("ada", network(Question.DEFAULT, Confidence.RUMOURED));
        assertEquals(List.of(), rumours.possibly());
        assertEquals(4, rumours.hidden());
    }

    @Test
    void anEmployerLeavesAsideItsDeparturesAllFoundingsByPeopleAtHandAndTheMoney() {
        Network network = network(JUNE, Confidence.REPORTED);
        assertEquals(
                List.of("fact-0", "fact-2", "fact-10", "fact-4", "fact-6", "fact-7"),
                ids(Aside.ofEmployer("bigco", network).possibly()));
        assertEquals(
                6,
                Aside.ofEmployer("bigco", network(Question.DEFAULT, Confidence.RUMOURED))
                        .hidden());
    }

    @Test
    void ofEmployersThoseWhoMayHaveLeftThemAndWhatTheseFoundedArePossible() {
        Network network = network(JUNE, Confidence.REPORTED);
        assertEquals(
                List.of("fact-0", "fact-2", "fact-4", "fact-6", "fact-7"),
                ids(Aside.possiblyOfEmployers(Set.of("bigco"), network)));
        assertEquals(List.of("fact-1", "fact-10", "fact-5"), ids(Aside.possiblyOfEmployers(Set.of("other"), network)));
        assertEquals(List.of(), ids(Aside.possiblyOfEmployers(Set.of("acme"), network)));
    }

    private static List<String> ids(List<FactKey> keys) {
        return keys.stream().map(FactKey::id).toList();
    }
}
