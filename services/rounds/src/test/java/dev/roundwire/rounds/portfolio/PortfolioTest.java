package dev.roundwire.rounds.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Name;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.portfolio.answer.CoInvestorsAnswer;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.valuation.Curve;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an investor holds over several companies, what it is called, and who was beside it.
class PortfolioTest {
    private static final String NAMED = "{'id':'%s','names':[{'value':'%s'}]%s}";

    private final List<Holdings> companies = new ArrayList<>();

    /// A company with one seed round for each list of investors.
    private PortfolioTest company(String id, String... rounds) {
        List<RecordedFact> facts = new ArrayList<>();
        for (String investors : rounds) {
            facts.add(Given.recorded(
                    facts.size(),
                    id + facts.size(),
                    "round-closed",
                    "{'company':{'id':'" + id + "'},'roundId':'r" + facts.size()
                            + "','roundType':'seed','investments':[" + investors + "]}"));
        }
        return told(id, facts);
    }

    private PortfolioTest told(String id, List<RecordedFact> facts) {
        companies.add(Holdings.of(
                Curve.of(CompanyThings.of(id, facts, Question.DEFAULT), EcbRates.bundled()), EcbRates.bundled()));
        return this;
    }

    private static String by(String... investors) {
        List<String> parts = new ArrayList<>();
        for (String investor : investors) {
            parts.add("{'investor':" + (investor.startsWith("{") ? investor : "{'id':'" + investor + "'}") + "}");
        }
        return String.join(",", parts);
    }

    private Portfolio of(String investor) {
        return Portfolio.of(investor, companies);
    }

    private static List<String> names(Investor investor) {
        return investor.names().stream().map(Name::value).toList();
    }

    @Test
    void positionsStandByCompanyAndThereIsNoneWhereNothingIsHeld() {
        Portfolio portfolio = company("z", by("i"))
                .company("a", by("i", "j"))
                .company("m", by("j"))
                .of("i");
        assertEquals(
                List.of("a", "z"),
                portfolio.positions().stream()
                        .map(position -> position.company().id())
                        .toList());
        assertEquals(2, portfolio.totals().positions());
    }

    @Test
    void anInvestorIsCalledWhatAnyFactCallsItAsAnInvestorAPersonOrACompany() {
        company("x", by(NAMED.formatted("i", "I Capital", ",'kind':'fund'"), NAMED.formatted("j", "J", "")));
        told(
                "y",
                List.of(Given.recorded(
                        0,
                        "y0",
                        "company-acquired",
                        "{'company':{'id':'y'},'acquirer':" + NAMED.formatted("i", "I Holding", "") + "}")));
        told(
                "i",
                List.of(Given.recorded(
                        0, "i0", "role-sought", "{'company':" + NAMED.formatted("i", "I Inc", "") + ",'role':'ceo'}")));
        Investor investor = of("i").investor();
        assertEquals(
                List.of("I Capital", "I Holding", "I Inc"),
                names(investor).stream().sorted().toList());
        assertEquals(Investor.Kind.FUND, investor.kind());
    }

    @Test
    void coInvestorsStandByRoundsThenCompaniesThenId() {
        String c = NAMED.formatted("c", "C", ",'kind':'corporate'");
        company("x", by("i", "b", "a", c), by("i", c, "two"), by("i", "two"), by("alone"));
        company("y", by("i", c), by("later"));
        List<CoInvestor> others = of("i").coInvestors();
        assertEquals(
                List.of("c", "two", "a", "b"),
                others.stream().map(other -> other.investor().id()).toList());
        assertEquals(3, others.getFirst().rounds());
        assertEquals(2, others.getFirst().companies());
        assertEquals(List.of("C"), names(others.getFirst().investor()));
        assertEquals(Investor.Kind.CORPORATE, others.getFirst().investor().kind());
    }

    @Test
    void roundsOfOneIdAreCountedInEachCompanyByItself() {
        company("x", by("i", "j")).company("y", by("i", "j"));
        List<FigureExplanation> explained = CoInvestorsAnswer.explain(of("i"));
        assertEquals("round + round2", explained.getFirst().formula());
        assertEquals("company + company2", explained.getLast().formula());
    }

    @Test
    void whatTwoInvestorsShareIsToldRoundByRound() {
        company("x", by("i", "j"), by("j"), by("i", "j"));
        assertEquals(
                List.of("r0", "r2"),
                CoInvestorsAnswer.of(of("i"))
                        .coInvestors()
                        .getFirst()
                        .shared()
                        .getFirst()
                        .roundIds());
    }
}
