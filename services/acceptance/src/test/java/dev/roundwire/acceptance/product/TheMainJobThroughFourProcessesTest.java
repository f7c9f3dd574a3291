package dev.roundwire.acceptance.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Facts go in by HTTP, and every view has them, whatever happens to the process that makes it.
@ExtendWith(OneProduct.class)
class TheMainJobThroughFourProcessesTest {
    private static final long SEED = 20230213;
    private static final int PARTS = 10;

    private static Load load;
    private static String position;
    private static String positionOfTheSecondRun;

    /// Half of the load, then SIGKILL while the valuations are at it; the other half while they are down; SIGKILL again
    /// while they catch up. Then the same load about other subjects, undisturbed.
    @BeforeAll
    static void killTheValuationsInTheMiddleOfTheLoad(Product product) throws Exception {
        load = Load.of("killed", SEED);
        List<String> parts = load.parts(PARTS);
        ServiceProcess valuations = product.service("valuations");
        CountDownLatch killed = new CountDownLatch(1);
        long before = applied(product);
        try (ExecutorService poster = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> posted = poster.submit(() -> {
                postAll(product, parts.subList(0, PARTS / 2));
                killed.await();
                return postAll(product, parts.subList(PARTS / 2, PARTS));
            });
            while (applied(product) == before) {
                Thread.onSpinWait();
            }
            valuations.kill();
            killed.countDown();
            position = posted.get();
        }
        valuations.start();
        valuations.awaitAlive();
        valuations.kill();
        valuations.start();
        valuations.awaitReady();
        positionOfTheSecondRun = postAll(product, Load.of("untouched", SEED).parts(PARTS));
    }

    @Test
    void theStoryIsInEveryViewAsSoonAsItsPositionIsAskedFor(Product product) throws Exception {
        String wait = "?wait=30000&position="
                + product.postSample("gpt-wave-2023").path("position").asText();

        product.get("/companies/xverse" + wait).says("/names/0", "{\"value\": \"元象唯思\", \"lang\": \"zh\"}");
        product.get("/investors/hillhouse/portfolio" + wait)
                .says("/positions", "[{\"company\": {\"id\": \"xverse\"}, \"rounds\": 1, \"status\": \"held\"}]");
        product.get("/founders/yao-xing" + wait)
                .says(
                        "/career/0",
                        "{\"kind\": \"left\", \"organisation\": {\"id\": \"tencent\"}, \"to\": \"../2021-05\"}");
        product.get("/events/xverse-angel-closed").says("/receipt", "{\"status\": \"accepted\"}");
    }

    @Test
    void postingTheStoryAgainChangesNothing(Product product) throws Exception {
        product.postSample("gpt-wave-2023");

        JsonNode again = product.postSample("gpt-wave-2023");

        assertEquals(
                List.of(38, 0, 38),
                List.of(
                        again.path("lines").asInt(),
                        again.path("accepted").asInt(),
                        again.path("duplicate").asInt()));
    }

    @Test
    void everyCompanyOfTheLoadHasItsFundingOnce(Product product) throws Exception {
        for (MadeUpCompany company : load.companies()) {
            product.get("/companies/" + company.id() + waiting(position)).says("/funding", company.funding());
        }
    }

    @Test
    void everyCompanyOfTheLoadHasItsValuation(Product product) throws Exception {
        for (MadeUpCompany company : load.companies()) {
            product.get("/companies/" + company.id() + "/valuation" + waiting(position))
                    .says("/latest", company.latest());
            product.get("/companies/" + company.id() + "/valuation/history").says("/points", company.points());
        }
    }

    @Test
    void everyCompanyOfTheLoadIsListedOnce(Product product) throws Exception {
        List<String> expected =
                load.companies().stream().map(MadeUpCompany::id).sorted().toList();

        assertEquals(expected, listed(product, "/companies?limit=70"));
    }

    @Test
    void everyCompanyOfTheLoadHasItsHolders(Product product) throws Exception {
        for (MadeUpCompany company : load.companies()) {
            Answer holders = product.get("/companies/" + company.id() + "/holders" + waiting(position));
            Map<String, Long> costs = new TreeMap<>();
            holders.at("/holders")
                    .forEach(holder ->
                            costs.put(holder.at("/investor/id").asText(), dollars(holder.at("/cost/amount"))));
            assertEquals(company.costs(), costs, company.id());
        }
    }

    @Test
    void everyInvestorOfTheLoadHasItsPositions(Product product) throws Exception {
        Map<String, Map<String, Long>> expected = new TreeMap<>();
        load.companies()
                .forEach(company -> company.costs()
                        .forEach((investor, cost) -> expected.computeIfAbsent(investor, _ -> new TreeMap<>())
                                .put(company.id(), cost)));
        for (Map.Entry<String, Map<String, Long>> investor : expected.entrySet()) {
            Answer portfolio = product.get("/investors/" + investor.getKey() + "/portfolio" + waiting(position));
            Map<String, Long> found = new TreeMap<>();
            portfolio
                    .at("/positions")
                    .forEach(each -> found.put(each.at("/company/id").asText(), dollars(each.at("/cost/amount"))));
            assertEquals(investor.getValue(), found, investor.getKey());
            assertEquals(found.size(), portfolio.at("/totals/positions").asInt(), investor.getKey());
        }
    }

    @Test
    void everyEmployerOfTheLoadHasItsLeaversAndWhatTheyRaised(Product product) throws Exception {
        Map<String, Map<String, Long>> expected = new TreeMap<>();
        load.companies()
                .forEach(company -> expected.computeIfAbsent(company.employer(), _ -> new TreeMap<>())
                        .put(company.founder(), company.raised()));
        for (Map.Entry<String, Map<String, Long>> employer : expected.entrySet()) {
            Answer leavers = product.get("/employers/" + employer.getKey() + "/leavers" + waiting(position));
            Map<String, Long> found = new TreeMap<>();
            leavers.at("/leavers")
                    .forEach(leaver -> found.put(
                            leaver.at("/founder/id").asText(), dollars(leaver.at("/companies/0/raised/amount"))));
            assertEquals(employer.getValue(), found, employer.getKey());
            long raised = found.values().stream().mapToLong(Long::longValue).sum();
            assertEquals(raised, dollars(leavers.at("/raised/amount")), employer.getKey());
        }
    }

    @Test
    void anUndisturbedRunOfTheSameLoadGivesTheSameAnswers(Product product) throws Exception {
        for (MadeUpCompany company : load.companies()) {
            for (String page : List.of("", "/rounds", "/valuation", "/valuation/history", "/holders")) {
                String path = "/companies/" + company.id() + page;
                assertEquals(
                        comparable(product.get(path + waiting(position))),
                        comparable(product.get(path.replace("killed-", "untouched-") + waiting(positionOfTheSecondRun)))
                                .replace("untouched-", "killed-"));
            }
        }
    }

    @Test
    void nothingIsLeftUndoneInAnyService(Product product) throws Exception {
        for (String service : List.of("valuations", "portfolios", "talent")) {
            product.get("/operations/" + service).says("", "{\"incomplete\": 0, \"undecodable\": 0}");
        }
    }

    private static long dollars(JsonNode amount) {
        return new BigDecimal(amount.asText()).longValueExact();
    }

    private static String postAll(Product product, List<String> parts) throws IOException, InterruptedException {
        List<String> positions = new ArrayList<>();
        for (String part : parts) {
            positions.add(product.post(part).path("position").asText());
        }
        return String.join(",", positions);
    }

    private static String waiting(String position) {
        return "?wait=30000&position=" + position;
    }

    /// How many records the valuations say they have applied.
    private static long applied(Product product) throws IOException, InterruptedException {
        String position = product.get("/operations/valuations").text("/position");
        return Arrays.stream(position.split(","))
                .filter(each -> !each.isEmpty())
                .mapToLong(each -> 1 + Long.parseLong(each.substring(each.indexOf(':') + 1)))
                .sum();
    }

    private static List<String> listed(Product product, String firstPage) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        String page = firstPage;
        while (!page.isEmpty()) {
            Answer answer = product.get(page);
            answer.at("/items").forEach(item -> ids.add(item.at("/id").asText()));
            page = answer.at("/next").isTextual() ? firstPage + "&cursor=" + answer.text("/next") : "";
        }
        assertTrue(ids.size() >= load.companies().size());
        return ids.stream().filter(id -> id.startsWith("killed-")).sorted().toList();
    }

    /// An answer without what depends on when it was recorded, and in which order, and asked.
    private static String comparable(Answer answer) {
        return Json.without(answer.body(), List.of("knownAt", "position", "progress", "recordedAt", "settled"))
                .toPrettyString();
    }
}
