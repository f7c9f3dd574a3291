package dev.roundwire.rounds.portfolio.answer;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.EventAnswer;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.answer.InputAnswer;
import dev.roundwire.rounds.answer.NumberAnswer;
import dev.roundwire.rounds.portfolio.CoInvestor;
import dev.roundwire.rounds.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// `/investors/{id}/co-investors`
///
/// @param coInvestors everybody who took part in a round that the investor took part in, those of most rounds first
public record CoInvestorsAnswer(Investor investor, List<CoInvestorAnswer> coInvestors) {

    /// @param rounds how many rounds both took part in
    /// @param companies of how many companies
    /// @param shared which ones
    public record CoInvestorAnswer(Investor investor, int rounds, int companies, List<SharedAnswer> shared) {

        static CoInvestorAnswer of(CoInvestor other) {
            return new CoInvestorAnswer(
                    other.investor(),
                    other.rounds(),
                    other.companies(),
                    other.shared().entrySet().stream()
                            .map(shared -> new SharedAnswer(shared.getKey(), shared.getValue()))
                            .toList());
        }
    }

    /// @param roundIds the rounds of this company that both took part in
    public record SharedAnswer(Ref company, List<String> roundIds) {}

    public static CoInvestorsAnswer of(Portfolio portfolio) {
        return new CoInvestorsAnswer(
                portfolio.investor(),
                portfolio.coInvestors().stream().map(CoInvestorAnswer::of).toList());
    }

    /// How the numbers of this answer came to be: by counting the rounds.
    public static List<FigureExplanation> explain(Portfolio portfolio) {
        List<FigureExplanation> explanations = new ArrayList<>();
        List<CoInvestor> others = portfolio.coInvestors();
        for (int index = 0; index < others.size(); index++) {
            String pointer = "/coInvestors/" + index;
            List<RecordedFact> rounds = new ArrayList<>();
            List<RecordedFact> companies = new ArrayList<>();
            others.get(index).shared().forEach((company, ids) -> {
                List<RecordedFact> facts = facts(portfolio, company, ids);
                rounds.addAll(facts);
                companies.add(facts.getFirst());
            });
            explanations.add(counted(pointer + "/rounds", "round", rounds));
            explanations.add(counted(pointer + "/companies", "company", companies));
        }
        return List.copyOf(explanations);
    }

    /// The weightiest fact on each of these rounds of a company.
    private static List<RecordedFact> facts(Portfolio portfolio, Ref company, List<String> roundIds) {
        return portfolio.companies().stream()
                .filter(holdings -> holdings.curve().things().company().equals(company))
                .flatMap(holdings -> holdings.curve().rounds().stream())
                .filter(round -> roundIds.contains(round.id()))
                .map(round -> round.thing().claims().getFirst())
                .toList();
    }

    private static FigureExplanation counted(String pointer, String name, List<RecordedFact> facts) {
        List<InputAnswer> inputs = new ArrayList<>();
        for (RecordedFact fact : facts) {
            String input = inputs.isEmpty() ? name : name + (inputs.size() + 1);
            inputs.add(new InputAnswer.FromEvent(input, new NumberAnswer("1"), EventAnswer.of(fact)));
        }
        return new FigureExplanation(
                pointer,
                new NumberAnswer(String.valueOf(facts.size())),
                inputs.stream().map(InputAnswer::name).collect(Collectors.joining(" + ")),
                inputs);
    }
}
