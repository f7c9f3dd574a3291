package dev.roundwire.rounds.valuation.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.portfolio.Holdings;
import dev.roundwire.rounds.portfolio.Portfolio;
import dev.roundwire.rounds.portfolio.answer.CoInvestorsAnswer;
import dev.roundwire.rounds.portfolio.answer.HoldersAnswer;
import dev.roundwire.rounds.portfolio.answer.PortfolioAnswer;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.valuation.Curve;
import java.time.LocalDate;
import java.util.List;

/// Every answer over the facts of one company, as JSON, with how its figures came to be.
record Answers(JsonNode answer, JsonNode explanations) {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    static List<Answers> of(List<RecordedFact> facts, Question question) {
        Curve curve = Curve.of(CompanyThings.of("x", facts, question), EcbRates.bundled());
        Holdings holdings = Holdings.of(curve, EcbRates.bundled());
        Portfolio portfolio = Portfolio.of("investor-0", List.of(holdings));
        return List.of(
                of(CompanyAnswer.of(curve), CompanyAnswer.explain(curve)),
                of(RoundsAnswer.of(curve, EcbRates.bundled()), RoundsAnswer.explain(curve, EcbRates.bundled())),
                of(ValuationAnswer.of(curve, TODAY), ValuationAnswer.explain(curve)),
                of(HistoryAnswer.of(curve), HistoryAnswer.explain(curve)),
                of(HoldersAnswer.of(holdings), HoldersAnswer.explain(holdings)),
                of(
                        PortfolioAnswer.of(portfolio, curve.currency()),
                        PortfolioAnswer.explain(portfolio, curve.currency())),
                of(CoInvestorsAnswer.of(portfolio), CoInvestorsAnswer.explain(portfolio)));
    }

    private static Answers of(Record answer, List<FigureExplanation> explanations) {
        return new Answers(JSON.valueToTree(answer), JSON.valueToTree(explanations));
    }
}
