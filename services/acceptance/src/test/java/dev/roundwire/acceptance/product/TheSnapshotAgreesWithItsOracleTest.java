package dev.roundwire.acceptance.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// 922 real companies: what Crunchbase computed of its rounds, and what the product does. Where both can't agree, the
/// sample's README says why; the exceptions are held here one by one, so that none may come or go.
@ExtendWith(OneProduct.class)
class TheSnapshotAgreesWithItsOracleTest {
    /// One round, 2006-07-18, and no last date: the file's own slip.
    private static final Map<String, String> LAST_DATES_THAT_DIFFER = Map.of("c:22898", " is 2006-07-18");

    /// Rounds that name an investor twice: participants, and the investors that there are.
    private static final Map<String, String> NAMED_TWICE =
            Map.of("4941", "4 is 3", "12534", "5 is 4", "18733", "5 is 4", "31826", "2 is 1");

    /// Rounds with participants, none of them named: the round, and how many participants.
    private static final String NOBODY_NAMED = """
            52:1 243:3 828:2 863:1 1116:2 1118:2 1167:2 1613:1 1871:1 18757:1 2297:1 2311:3 2743:2 3395:2 4249:1 4490:1
            4778:4 18816:4 5213:1 6886:5 7903:1 8202:5 8416:1 16905:1 9050:7 21241:5 9234:1 10383:1 10744:3 11099:1
            11986:1 13712:1 13860:1 13954:3 15799:1 16232:2 16909:1 17858:9 18517:1 18673:7 20752:1 21794:1 21797:1
            21914:1 21915:1 22217:1 22852:1 22388:3 22604:3 23312:2 23592:1 24382:1 25030:1 25150:1 28423:1 28436:5
            28534:1 31093:1 33054:1 34381:1 48333:1 39764:1 40744:1 55857:1 41099:1 49495:4""";

    private static final Map<String, Answer> COMPANIES = new LinkedHashMap<>();
    private static final Map<String, Answer> ROUNDS = new LinkedHashMap<>();
    private static Snapshot snapshot;

    @BeforeAll
    static void postItAndAskForEveryCompany(Product product) throws IOException, InterruptedException {
        snapshot = Snapshot.read();
        String position = product.postSample("crunchbase-2013").path("position").asText();
        String wait = "?wait=30000&position=" + position;
        for (Snapshot.Company company : snapshot.companies()) {
            COMPANIES.put(company.id(), product.get("/companies/" + company.id() + wait));
            ROUNDS.put(company.id(), product.get("/companies/" + company.id() + "/rounds"));
        }
    }

    @Test
    void everyCompanyHasItsNumberOfRounds() {
        Map<String, String> differing = new TreeMap<>();
        for (Snapshot.Company company : snapshot.companies()) {
            compare(differing, company.id(), "" + company.fundingRounds(), funding(company, "rounds"));
        }
        assertEquals(Map.of(), differing);
    }

    @Test
    void everyCompanyHasItsFirstDate() {
        Map<String, String> differing = new TreeMap<>();
        for (Snapshot.Company company : snapshot.companies()) {
            compare(differing, company.id(), company.firstFundingOn(), funding(company, "firstRoundOn"));
        }
        assertEquals(Map.of(), differing);
    }

    @Test
    void everyCompanyHasItsLastDateButTheOneThatTheFileLacks() {
        Map<String, String> differing = new TreeMap<>();
        for (Snapshot.Company company : snapshot.companies()) {
            compare(differing, company.id(), company.lastFundingOn(), funding(company, "lastRoundOn"));
        }
        assertEquals(LAST_DATES_THAT_DIFFER, differing);
    }

    @Test
    void everyCompanyHasItsTotalExactWhereAllIsDisclosedAndAsTheLeastWhereNot() {
        Map<String, String> differing = new TreeMap<>();
        for (Snapshot.Company company : snapshot.companies()) {
            boolean all = snapshot.rounds(company.id()).stream()
                    .noneMatch(round -> round.raised().isEmpty());
            compare(
                    differing,
                    company.id(),
                    all ? company.fundingTotal() + " exactly" : company.fundingTotal() + " or more",
                    total(Objects.requireNonNull(COMPANIES.get(company.id())).at("/funding/raised")));
        }
        assertEquals(Map.of(), differing);
    }

    @Test
    void everyRoundHasItsDateAndItsAmount() {
        Map<String, String> differing = new TreeMap<>();
        for (Snapshot.Company company : snapshot.companies()) {
            Map<String, String> expected = new TreeMap<>();
            for (Snapshot.Round round : snapshot.rounds(company.id())) {
                expected.put(round.id(), round.fundedOn() + " " + round.raised());
            }
            Map<String, String> found = new TreeMap<>();
            for (JsonNode round :
                    Objects.requireNonNull(ROUNDS.get(company.id())).at("/rounds")) {
                found.put(
                        round.at("/roundId").asText(),
                        text(round.at("/on")) + " " + amount(round.at("/raised/amount")));
            }
            compare(differing, company.id(), expected.toString(), found.toString());
        }
        assertEquals(Map.of(), differing);
    }

    @Test
    void everyRoundNamesItsInvestors() {
        Map<String, String> differing = new TreeMap<>();
        forEachRound((company, round, found) -> compare(
                differing,
                round.id(),
                new TreeSet<>(snapshot.investors(round.id())).toString(),
                names(found).toString()));
        assertEquals(Map.of(), differing);
    }

    @Test
    void everyRoundHasItsParticipantsButTheOnesThatAreNamedTwiceOrNotAtAll() {
        Map<String, String> differing = new TreeMap<>();
        forEachRound((company, round, found) -> compare(
                differing,
                round.id(),
                "" + round.participants(),
                "" + names(found).size()));
        assertEquals(participantsThatDiffer(), differing);
    }

    @Test
    void everyCompanyHasItsAverageOfParticipantsButThoseOfTheseRounds() {
        Set<String> differing = new TreeSet<>();
        Set<String> mayDiffer = new TreeSet<>();
        for (Snapshot.Company company : snapshot.companies()) {
            List<Integer> participants = new ArrayList<>();
            for (JsonNode round :
                    Objects.requireNonNull(ROUNDS.get(company.id())).at("/rounds")) {
                participants.add(names(round).size());
            }
            BigDecimal average = averageOfThoseThatHaveAny(participants);
            if (average.compareTo(new BigDecimal(company.averageParticipants())) != 0) {
                differing.add(company.id());
            }
            if (snapshot.rounds(company.id()).stream()
                    .anyMatch(round -> participantsThatDiffer().containsKey(round.id()))) {
                mayDiffer.add(company.id());
            }
        }
        differing.removeAll(mayDiffer);
        assertEquals(Set.of(), differing);
    }

    private static BigDecimal averageOfThoseThatHaveAny(List<Integer> participants) {
        long rounds = participants.stream().filter(number -> number > 0).count();
        int all = participants.stream().mapToInt(Integer::intValue).sum();
        return rounds == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(all).divide(BigDecimal.valueOf(rounds), 4, RoundingMode.HALF_UP);
    }

    private interface EachRound {
        void accept(Snapshot.Company company, Snapshot.Round round, JsonNode found);
    }

    private static void forEachRound(EachRound each) {
        for (Snapshot.Company company : snapshot.companies()) {
            Map<String, JsonNode> found = StreamSupport.stream(
                            Objects.requireNonNull(ROUNDS.get(company.id()))
                                    .at("/rounds")
                                    .spliterator(),
                            false)
                    .collect(Collectors.toMap(round -> round.at("/roundId").asText(), round -> round));
            for (Snapshot.Round round : snapshot.rounds(company.id())) {
                each.accept(company, round, Objects.requireNonNull(found.get(round.id())));
            }
        }
    }

    private static Map<String, String> participantsThatDiffer() {
        Map<String, String> differing = new TreeMap<>(NAMED_TWICE);
        Arrays.stream(NOBODY_NAMED.split("\\s"))
                .map(each -> each.split(":"))
                .forEach(each -> differing.put(each[0], each[1] + " is 0"));
        return differing;
    }

    private static Set<String> names(JsonNode round) {
        Set<String> names = new TreeSet<>();
        round.at("/investors")
                .forEach(investment ->
                        names.add(investment.at("/investor/names/0/value").asText()));
        return names;
    }

    private static String funding(Snapshot.Company company, String field) {
        return text(Objects.requireNonNull(COMPANIES.get(company.id())).at("/funding/" + field));
    }

    private static String total(JsonNode raised) {
        boolean open = raised.has("min") && raised.path("max").isNull();
        return open
                ? Json.plain(raised.at("/min").asText()) + " or more"
                : Json.plain(text(raised.at("/amount"))) + " exactly";
    }

    private static String amount(JsonNode value) {
        return text(value).isEmpty() ? "" : Json.plain(text(value));
    }

    private static String text(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    private static void compare(Map<String, String> differing, String about, String expected, String found) {
        if (!expected.equals(found)) {
            differing.put(about, expected + " is " + found);
        }
    }
}
