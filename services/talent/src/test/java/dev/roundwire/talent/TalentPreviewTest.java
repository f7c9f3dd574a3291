package dev.roundwire.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import dev.roundwire.stream.testing.Foretold;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class TalentPreviewTest {
    private static Fact ofPerson(String person, String id, String kind, String fields) {
        return Given.fact(person + "-" + id, kind, "{'founder':{'id':'" + person + "'}," + fields + "}");
    }

    private static Fact ofCompany(String company, String id, String kind, String fields) {
        return Given.fact(company + "-" + id, kind, "{'company':{'id':'" + company + "'}," + fields + "}");
    }

    private static Foretold foretold(Fact fact) {
        return Foretold.by(TalentProjection.SERVICE, fact);
    }

    /// Somebody leaves an employer, which invests in what he then founds.
    private static void tellOf(String name) {
        Service.tell(
                ofPerson(name, "1", "founder-left", "'employer':{'id':'" + name + "-giant'},'leftOn':'2023-01-10'"),
                ofCompany(
                        name + "-ai",
                        "1",
                        "company-founded",
                        "'foundedOn':'2023-02','founders':[{'id':'" + name + "'}]"),
                ofCompany(
                        name + "-ai",
                        "2",
                        "round-closed",
                        "'roundId':'a','roundType':'seed','closedOn':'2023-03-10','raised':{'amount':'9000000',"
                                + "'currency':'USD'},'investments':[{'investor':{'id':'" + name
                                + "-giant'},'amount':{'amount':'5000000','currency':'USD'}}]"));
    }

    @Test
    void theRetractionOfADepartureShowsWhatTheEmployerLoses() {
        tellOf("stayer");

        Foretold foretold = foretold(ofPerson("stayer", "2", "event-retracted", "'target':{'id':'stayer-1'}"));

        assertTrue(
                foretold.after("/founders/stayer#career/left/stayer-giant", "").isNull());
        assertTrue(foretold.after("/employers/stayer-giant/leavers#leavers/stayer", "")
                .isNull());
        assertTrue(foretold.after("/employers/stayer-giant/alumni-investments#investments/stayer/stayer-ai/a", "")
                .isNull());
        String total = "/employers/stayer-giant/alumni-investments#total";
        assertEquals("5000000", foretold.before(total, "/amount").asText());
        assertEquals("0.00", foretold.after(total, "/amount").asText());
    }

    @Test
    void aRoundOfTheCompanyShowsAtTheEmployerThatItsFounderLeft() {
        tellOf("leaver");

        Foretold foretold = foretold(
                ofCompany(
                        "leaver-ai",
                        "3",
                        "round-closed",
                        "'roundId':'b','roundType':'series_a','closedOn':'2024','raised':{'amount':'1000000','currency':'USD'}"));

        String raised = "/employers/leaver-giant/leavers#raised";
        assertEquals("9000000", foretold.before(raised, "/amount").asText());
        assertEquals("10000000.00", foretold.after(raised, "/amount").asText());
        assertTrue(foretold.figures().stream().noneMatch(figure -> figure.startsWith("/founders/")));
    }

    @Test
    void whoIsSaidToHaveFoundedACompanyByItsOwnFactsShows() {
        Service.tell(ofPerson("quiet", "1", "founder-left", "'employer':{'id':'quiet-giant'},'leftOn':'2023'"));

        Foretold foretold = foretold(
                ofCompany("quiet-ai", "1", "company-founded", "'foundedOn':'2024','founders':[{'id':'quiet'}]"));

        assertEquals(
                "2024",
                foretold.after("/founders/quiet#career/founded/quiet-ai", "/from")
                        .asText());
        assertEquals(
                "quiet-ai",
                foretold.after("/employers/quiet-giant/leavers#leavers/quiet", "/companies/0/company/id")
                        .asText());
    }

    @Test
    void thoseWhoOnlyLeftACompanyAreNotTouchedByItsRounds() {
        tellOf("bystander");

        Foretold foretold = foretold(ofCompany(
                "bystander-giant", "1", "round-closed", "'roundId':'a','roundType':'seed','closedOn':'2024'"));

        assertEquals(List.of(), foretold.figures());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsForetoldIsWhatTheAnswersSayAfterwards(long seed) {
        Histories histories = new Histories(seed);
        List<RecordedFact> told = new ArrayList<>();
        told.addAll(histories.founder("founder-" + seed % 5, 4));
        told.addAll(histories.company("company-" + seed % 5, 9));
        told.addAll(histories.founder("founder-" + (seed + 1) % 5, 6));
        Set<String> figures = new TreeSet<>();
        for (RecordedFact recorded : told) {
            Fact fact = recorded.fact();
            Fact anew = new Fact(
                    new FactKey(Given.DESK + seed, fact.key().id()), fact.time(), fact.event(), fact.extensions());
            figures.addAll(holds(anew));
        }
        assertTrue(figures.size() > 10, figures::toString);
    }

    private static List<String> holds(Fact fact) {
        Foretold foretold = foretold(fact);
        List<String> pages = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            pages.add("/founders/founder-" + number + foretold.query());
        }
        for (int number = 0; number < 3; number++) {
            pages.add("/employers/employer-" + number + "/leavers" + foretold.query());
            pages.add("/employers/employer-" + number + "/alumni-investments" + foretold.query());
        }
        foretold.remember(pages);
        Service.tell(fact);
        for (String page : pages) {
            boolean wasKnown = !foretold.before(page).isEmpty();
            if (wasKnown || foretold.figures().stream().anyMatch(figure -> figure.startsWith(page + "#"))) {
                foretold.holds(page);
            }
        }
        return foretold.figures();
    }
}
