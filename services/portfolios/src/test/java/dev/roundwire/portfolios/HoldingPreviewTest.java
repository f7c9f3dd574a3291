package dev.roundwire.portfolios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import dev.roundwire.stream.testing.Foretold;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class HoldingPreviewTest {
    private static final int INVESTORS = 5;
    private static final int MORE_THAN_ARE_LOOKED_AT = 400;

    private static Fact fact(String company, String id, String kind, String fields) {
        return Given.fact(company + "-" + id, kind, "{'company':{'id':'" + company + "'}," + fields + "}");
    }

    private static Fact round(String company, String id, String investments) {
        return fact(
                company,
                id,
                "round-closed",
                "'roundId':'a','roundType':'seed','closedOn':'2024-05','postMoney':{'amount':'50000000',"
                        + "'currency':'USD'},'raised':{'amount':'10000000','currency':'USD'},'investments':["
                        + investments + "]");
    }

    private static String investment(String investor, int millions) {
        return "{'investor':{'id':'" + investor + "'},'amount':{'amount':'" + millions + "000000','currency':'USD'}}";
    }

    private static Foretold foretold(Fact fact) {
        return Foretold.by(PortfoliosProjection.SERVICE, fact);
    }

    @Test
    void theRetractionOfARoundShowsThePositionsOfItsInvestorsVanish() {
        Service.write(List.of(
                round("retracted", "1", investment("lone-fund", 4) + "," + investment("other-fund", 6)),
                round("standing", "1", investment("other-fund", 5))));

        Foretold foretold = foretold(fact("retracted", "2", "event-retracted", "'target':{'id':'retracted-1'}"));

        String position = "/investors/lone-fund/portfolio#positions/retracted";
        assertEquals("4000000", foretold.before(position, "/cost/amount").asText());
        assertTrue(foretold.after(position, "").isNull());
        String totals = "/investors/other-fund/portfolio#totals";
        assertEquals("11000000.00", foretold.before(totals, "/cost/amount").asText());
        assertEquals("5000000", foretold.after(totals, "/cost/amount").asText());
        assertTrue(foretold.after("/investors/lone-fund/co-investors#coInvestors/other-fund", "")
                .isNull());
        assertTrue(foretold.after("/companies/retracted/holders#holders/lone-fund", "")
                .isNull());
        assertTrue(foretold.figures().stream().noneMatch(figure -> figure.contains("standing")));
    }

    @Test
    void aLaterRoundShowsTheMarkOfThoseWhoTookNoPartInIt() {
        Service.write(List.of(round("marked", "1", investment("early-fund", 4))));

        Foretold foretold = foretold(fact(
                "marked",
                "2",
                "round-closed",
                "'roundId':'b','roundType':'series_a','closedOn':'2025-05','preMoney':{'amount':'100000000',"
                        + "'currency':'USD'},'raised':{'amount':'20000000','currency':'USD'}"));

        String holder = "/companies/marked/holders#holders/early-fund";
        assertEquals("4000000", foretold.before(holder, "/mark/amount").asText());
        assertEquals("8000000.00", foretold.after(holder, "/mark/amount").asText());
        assertEquals(
                "2",
                foretold.after("/investors/early-fund/portfolio#totals", "/moic")
                        .asText());
    }

    @Test
    void whoIsOnlyNamedHoldsNothingAndIsNotShown() {
        Foretold foretold = foretold(fact("named", "1", "company-founded", "'founders':[{'id':'some-founder'}]"));

        assertTrue(
                foretold.figures().stream().noneMatch(figure -> figure.startsWith("/investors/")),
                foretold.figures()::toString);
    }

    @Test
    void ofMoreInvestorsThanCanBeLookedAtThoseOfTheFactAreAndTheRestIsCounted() {
        String many = IntStream.range(0, MORE_THAN_ARE_LOOKED_AT)
                .mapToObj(number -> "{'investor':{'id':'one-of-many-" + number + "'},'stake':'0.0001'}")
                .collect(Collectors.joining(","));
        Service.write(List.of(round("crowded", "1", many)));
        Fact joins = fact(
                "crowded",
                "2",
                "round-closed",
                "'roundId':'b','roundType':'series_a','closedOn':'2025','investments':[" + investment("latecomer", 1)
                        + "]");

        Foretold foretold = foretold(joins);

        assertTrue(foretold.before("/investors/latecomer/portfolio#positions/crowded", "")
                .isNull());
        assertEquals(
                "[{\"answers\":\"/investors/{id}\",\"number\":376}]",
                foretold.omitted().toString());
        assertTrue(foretold.figures()
                .contains("/companies/crowded/holders#holders/one-of-many-" + (MORE_THAN_ARE_LOOKED_AT - 1)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsForetoldIsWhatTheAnswersSayAfterwards(long seed) {
        Histories histories = new Histories(seed);
        List<RecordedFact> told = new ArrayList<>();
        for (String company : List.of("foretold-a-" + seed, "foretold-b-" + seed)) {
            told.addAll(histories.company(company, 9));
        }
        told.sort(Comparator.comparing(recorded -> recorded.key().id().substring(11)));
        Set<String> figures = new TreeSet<>();
        for (RecordedFact recorded : told) {
            figures.addAll(holds(recorded.fact()));
        }
        assertTrue(figures.size() > 10, figures::toString);
    }

    private static List<String> holds(Fact fact) {
        Foretold foretold = foretold(fact);
        String holders = "/companies/" + fact.subject().id() + "/holders" + foretold.query();
        List<String> portfolios = investors("/portfolio" + foretold.query());
        List<String> coInvestors = investors("/co-investors" + foretold.query());
        foretold.remember(List.of(holders)).remember(portfolios).remember(coInvestors);
        Service.write(List.of(fact));
        foretold.holds(holders);
        for (int number = 0; number < INVESTORS; number++) {
            String portfolio = portfolios.get(number);
            if (holdsSomething(foretold.before(portfolio)) || holdsSomething(Foretold.page(portfolio))) {
                foretold.holds(portfolio);
                foretold.holds(coInvestors.get(number));
            }
        }
        return foretold.figures();
    }

    private static List<String> investors(String page) {
        return IntStream.range(0, INVESTORS)
                .mapToObj(number -> "/investors/investor-" + number + page)
                .toList();
    }

    private static boolean holdsSomething(ObjectNode portfolio) {
        return !portfolio.path("positions").isEmpty();
    }
}
