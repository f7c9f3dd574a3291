package dev.roundwire.rounds.talent;

import static dev.roundwire.rounds.talent.Told.at;
import static dev.roundwire.rounds.talent.Told.each;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.fact.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

/// T2, T3
class LeaversTest {
    private static final String FOUNDED = "{'company':{'id':'%s'},'foundedOn':'%s','founders':[{'id':'%s'}]}";

    @Test
    void leaversStandByDateWithWhatTheyFoundedAndWhatItRaised() {
        JsonNode tencent = Told.story(Question.DEFAULT).leavers("tencent");
        assertEquals(
                "[{\"value\":\"腾讯\",\"lang\":\"zh\"},{\"value\":\"Tencent\",\"lang\":\"en\"}]",
                at(tencent, "/employer/names"));
        assertEquals(List.of("yao-xing", "qie-xiaohu"), each(tencent.path("leavers"), "/founder/id"));
        assertEquals(List.of("null", "L4"), each(tencent.path("leavers"), "/level"));
        assertEquals(List.of("../2021-05", "2023"), each(tencent.path("leavers"), "/leftOn"));
        assertEquals("\"xverse\"", at(tencent, "/leavers/0/companies/0/company/id"));
        assertEquals("\"40000000\"", at(tencent, "/leavers/0/companies/0/raised/amount"));
        assertEquals("[]", at(tencent, "/leavers/1/companies"));
        assertEquals("\"40000000\"", at(tencent, "/raised/amount"));
    }

    @Test
    void openDatesOpenTheEndOfTheDays() {
        JsonNode xverse = Told.story(Question.DEFAULT).leavers("tencent").at("/leavers/0/companies/0");
        assertEquals("null", at(xverse, "/daysToFounding"));
        assertEquals("{\"min\":1,\"max\":null}", at(xverse, "/daysToFirstMoney"));
        JsonNode stealth = Told.story(Question.DEFAULT).leavers("alibaba").at("/leavers/0/companies/0");
        assertEquals("{\"min\":-30,\"max\":null}", at(stealth, "/daysToFounding"));
        assertEquals("null", at(stealth, "/daysToFirstMoney"));
    }

    @Test
    void exactDatesGiveAnExactNumberOfDays() {
        JsonNode company = left("2020-01-31")
                .fact("company-founded", FOUNDED.formatted("x", "2020-03-01", "ada"))
                .fact("round-closed", "{'company':{'id':'x'},'roundId':'b','roundType':'grant','closedOn':'2020-06'}")
                .fact("round-closed", "{'company':{'id':'x'},'roundId':'a','roundType':'seed','closedOn':'2020-04-01'}")
                .leavers("bigco")
                .at("/leavers/0/companies/0");
        assertEquals("30", at(company, "/daysToFounding"));
        assertEquals("61", at(company, "/daysToFirstMoney"));
        assertEquals("\"0.00\"", at(company, "/raised/min"));
        assertEquals("null", at(company, "/raised/max"));
    }

    @Test
    void anUndatedRoundMayHaveBeenTheFirstMoney() {
        JsonNode company = left("2020-01-31")
                .fact("company-founded", FOUNDED.formatted("x", "2020-03-01", "ada"))
                .fact("round-closed", "{'company':{'id':'x'},'roundId':'b','roundType':'seed'}")
                .fact("round-closed", "{'company':{'id':'x'},'roundId':'a','roundType':'seed','closedOn':'2020-04'}")
                .leavers("bigco")
                .at("/leavers/0/companies/0");
        assertEquals("{\"min\":null,\"max\":90}", at(company, "/daysToFirstMoney"));
    }

    @Test
    void aCompanyOfTwoLeaversCountsOnceInWhatTheirCompaniesRaised() {
        JsonNode answer = left("2020")
                .fact("founder-left", "{'founder':{'id':'bob'},'employer':{'id':'bigco'},'leftOn':'2021'}")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'},{'id':'bob'}]}")
                .fact("company-founded", "{'company':{'id':'y'},'founders':[{'id':'bob'}]}")
                .fact("round-closed", seed("x", "2000000"))
                .fact("round-closed", seed("y", "500000"))
                .leavers("bigco");
        assertEquals(List.of("ada", "bob"), each(answer.path("leavers"), "/founder/id"));
        assertEquals("\"2500000.00\"", at(answer, "/raised/amount"));
    }

    @Test
    void theEmployerItselfAndWhatWasThereBeforeDidNotComeOfLeaving() {
        JsonNode companies = new Told()
                .fact(
                        "founder-left",
                        "{'founder':{'id':'ada'},'employer':{'id':'bigco'},'joinedOn':'2015','leftOn':'2020'}")
                .fact("company-founded", FOUNDED.formatted("bigco", "2014", "ada"))
                .fact("company-founded", FOUNDED.formatted("before", "2014-12-31", "ada"))
                .fact("company-founded", FOUNDED.formatted("meanwhile", "2016-05-01", "ada"))
                .fact("company-founded", FOUNDED.formatted("perhaps-before", "2013/2015", "ada"))
                .leavers("bigco")
                .at("/leavers/0/companies");
        assertEquals(List.of("meanwhile", "perhaps-before"), each(companies, "/company/id"));
        assertEquals("{\"min\":-1705,\"max\":-1340}", at(companies, "/0/daysToFounding"));
    }

    @Test
    void whoJoinedAndIsNotSaidToHaveLeftIsNoLeaver() {
        JsonNode answer = Told.story(Question.DEFAULT).leavers("westlake-university");
        assertEquals(0, answer.path("leavers").size());
        assertEquals("\"0.00\"", at(answer, "/raised/amount"));
    }

    @Test
    void rumoursCountOnlyIfAskedFor() {
        assertEquals(
                0,
                Told.story(Question.DEFAULT).leavers("amazon").path("leavers").size());
        JsonNode amazon = Told.story(Question.at(Confidence.RUMOURED)).leavers("amazon");
        assertEquals(List.of("rumoured"), each(amazon.path("leavers"), "/confidence"));
    }

    @Test
    void moneyWithoutAnExchangeRateIsUnknownAndSaidSo() {
        JsonNode answer = left("2020")
                .fact("company-founded", FOUNDED.formatted("x", "2024", "ada"))
                .fact(
                        "round-closed",
                        "{'company':{'id':'x'},'roundId':'a','roundType':'seed','closedOn':'2024-06-01',"
                                + "'raised':{'amount':'100','currency':'CNY'}}")
                .leavers("bigco");
        assertEquals("null", at(answer, "/raised/max"));
        assertEquals(List.of("companies/x/rounds/a/raised"), each(answer.path("unconverted"), "/about"));
    }

    private static Told left(String on) {
        return new Told()
                .fact("founder-left", "{'founder':{'id':'ada'},'employer':{'id':'bigco'},'leftOn':'" + on + "'}");
    }

    private static String seed(String company, String amount) {
        return "{'company':{'id':'" + company + "'},'roundId':'seed','roundType':'seed','raised':{'amount':'" + amount
                + "','currency':'USD'}}";
    }
}
