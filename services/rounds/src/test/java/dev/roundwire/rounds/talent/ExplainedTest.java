package dev.roundwire.rounds.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.talent.answer.AlumniInvestmentsAnswer;
import dev.roundwire.rounds.talent.answer.FounderAnswer;
import dev.roundwire.rounds.talent.answer.LeaversAnswer;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Every figure of the talent flow says how it came to be.
class ExplainedTest {
    private static final String FOUNDED = "{'company':{'id':'%s'},'foundedOn':'%s','founders':[{'id':'ada'}]}";
    private static final String ROUND = "{'company':{'id':'%s'},'roundId':'%s','roundType':'seed','closedOn':'%s',"
            + "'investments':[{'investor':{'id':'bigco'},'amount':{'amount':'%s','currency':'USD'}}],"
            + "'raised':{'amount':'9','currency':'USD'}}";

    private final Network network = new Told(Question.at(Confidence.RUMOURED))
            .fact(
                    "founder-left",
                    "{'founder':{'id':'ada'},'employer':{'id':'bigco'},'leftOn':'2020-01-01',"
                            + "'confidence':'rumoured','sources':[{'publishedOn':'2020-01-01'}]}")
            .fact(
                    "founder-left",
                    "{'founder':{'id':'ada'},'employer':{'id':'bigco'},'confidence':'confirmed',"
                            + "'sources':[{'publishedOn':'2020-02-01'}]}")
            .fact("founder-joined", "{'founder':{'id':'ada'},'company':{'id':'ghost'},'role':'founder'}")
            .fact("company-founded", FOUNDED.formatted("acme", "2020-03-01"))
            .fact("company-founded", FOUNDED.formatted("zeta", "2021"))
            .fact("round-closed", ROUND.formatted("acme", "a", "2020-05-01", "2"))
            .fact("round-closed", ROUND.formatted("zeta", "z", "2019", "3"))
            .network();

    @Test
    void ofLeaversTheDaysAndWhatTheirCompaniesRaisedWithoutThoseThatNoFactTellsOf() {
        List<FigureExplanation> explained = LeaversAnswer.explain(Leavers.of("bigco", network), network);
        assertEquals(
                List.of(
                        "/leavers/0/companies/0/daysToFounding foundedDay - leftDay",
                        "/leavers/0/companies/0/daysToFirstMoney roundDay - leftDay",
                        "/leavers/0/companies/0/raised raised",
                        "/leavers/0/companies/1/raised zero",
                        "/leavers/0/companies/2/daysToFounding/min foundedFirstDay - leftDay",
                        "/leavers/0/companies/2/daysToFounding/max foundedLastDay - leftDay",
                        "/leavers/0/companies/2/daysToFirstMoney/min roundFirstDay - leftDay",
                        "/leavers/0/companies/2/daysToFirstMoney/max roundLastDay - leftDay",
                        "/leavers/0/companies/2/raised raised",
                        "/raised raised + raised2"),
                shown(explained));
    }

    @Test
    void ofAlumniInvestmentsTheAmountsTheDaysAndTheTotals() {
        List<FigureExplanation> explained =
                AlumniInvestmentsAnswer.explain(AlumniInvestments.of("bigco", network), network);
        assertEquals(
                List.of(
                        "/investments/0/amount amount",
                        "/investments/0/daysSinceLeaving roundDay - leftDay",
                        "/beforeLeaving/0/amount amount",
                        "/beforeLeaving/0/daysSinceLeaving/min roundFirstDay - leftDay",
                        "/beforeLeaving/0/daysSinceLeaving/max roundLastDay - leftDay",
                        "/total amount",
                        "/rounds amount",
                        "/acquisitions zero"),
                shown(explained));
    }

    @Test
    void ofACareerHowLongCertaintyTook() {
        List<FigureExplanation> explained =
                FounderAnswer.explain(Objects.requireNonNull(network.person("ada")), network);
        assertEquals(List.of("/career/0/progress/daysToConfirmed confirmedDay - firstToldDay"), shown(explained));
    }

    private static List<String> shown(List<FigureExplanation> explained) {
        return explained.stream()
                .map(figure -> figure.figure() + " " + figure.formula())
                .toList();
    }
}
