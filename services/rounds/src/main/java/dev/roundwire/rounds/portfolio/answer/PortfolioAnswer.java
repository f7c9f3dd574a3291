package dev.roundwire.rounds.portfolio.answer;

import dev.roundwire.contract.value.Investor;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.portfolio.Holdings;
import dev.roundwire.rounds.portfolio.Portfolio;
import dev.roundwire.rounds.valuation.Unconverted;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `/investors/{id}/portfolio`
///
/// @param positions one for each company
/// @param markBasis what a mark is
/// @param contradictions facts that can't all be right, of the companies that it has a position in
/// @param unconverted money of these that is null for want of an exchange rate (M2)
public record PortfolioAnswer(
        Investor investor,
        List<PositionAnswer> positions,
        TotalsAnswer totals,
        String markBasis,
        List<CompanyContradiction> contradictions,
        List<Unconverted> unconverted) {

    /// A contradiction with the company that it is about.
    public record CompanyContradiction(String company, Contradiction contradiction) {}

    public static PortfolioAnswer of(Portfolio portfolio, String currency) {
        return new PortfolioAnswer(
                portfolio.investor(),
                portfolio.positions().stream()
                        .map(position -> PositionAnswer.of(position, currency))
                        .toList(),
                TotalsAnswer.of(portfolio.totals(), currency),
                Marks.BASIS,
                held(portfolio)
                        .flatMap(company -> company.contradictions().stream()
                                .map(contradiction -> new CompanyContradiction(
                                        company.curve().things().company().id(), contradiction)))
                        .toList(),
                held(portfolio)
                        .flatMap(company -> company.unconverted().stream())
                        .distinct()
                        .toList());
    }

    private static Stream<Holdings> held(Portfolio portfolio) {
        return portfolio.companies().stream()
                .filter(company -> company.of(portfolio.investor().id()).isPresent());
    }

    /// How the figures of this answer came to be.
    public static List<FigureExplanation> explain(Portfolio portfolio, String currency) {
        Explanations explanations = Facts.explanations(portfolio.companies());
        IntStream.range(0, portfolio.positions().size())
                .forEach(index -> PositionAnswer.explain(
                        portfolio.positions().get(index), currency, "/positions/" + index, explanations));
        TotalsAnswer.explain(portfolio.totals(), currency, "/totals", explanations);
        return explanations.write();
    }
}
