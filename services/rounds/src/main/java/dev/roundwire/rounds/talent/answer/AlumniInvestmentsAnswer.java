package dev.roundwire.rounds.talent.answer;

import dev.roundwire.contract.event.RoundQualifier;
import dev.roundwire.contract.event.RoundType;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.DaysAnswer;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.talent.AlumniInvestment;
import dev.roundwire.rounds.talent.AlumniInvestments;
import dev.roundwire.rounds.talent.Deal;
import dev.roundwire.rounds.talent.DealKind;
import dev.roundwire.rounds.talent.Network;
import dev.roundwire.rounds.valuation.Unconverted;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/employers/{id}/alumni-investments`
///
/// @param investments oldest first; a deal stands once for each leaver who founded the company
/// @param beforeLeaving the same, made while the founder was still there: in no total
/// @param total of the investments, each deal once
/// @param rounds the part of it that went into rounds
/// @param acquisitions the part of it that went to the owners of companies bought
/// @param unconverted money that is unknown for want of an exchange rate (M2)
public record AlumniInvestmentsAnswer(
        Ref employer,
        List<InvestmentAnswer> investments,
        List<InvestmentAnswer> beforeLeaving,
        FigureAnswer total,
        FigureAnswer rounds,
        FigureAnswer acquisitions,
        List<Unconverted> unconverted) {

    /// @param via the employer as an investor
    /// @param amount null where unknown
    /// @param lead null where nobody says, and for an acquisition
    /// @param confidence the weakest of departure, founding and investment
    public record InvestmentAnswer(
            DealKind kind,
            Ref founder,
            @Nullable PartialDate leftOn,
            Ref company,
            @Nullable String roundId,
            @Nullable RoundType roundType,
            @Nullable RoundQualifier roundQualifier,
            @Nullable PartialDate on,
            Investor via,
            @Nullable FigureAnswer amount,
            @Nullable Boolean lead,
            @Nullable DaysAnswer daysSinceLeaving,
            Confidence confidence,
            List<FactKey> events) {

        static InvestmentAnswer of(AlumniInvestment investment, String employer, Network network) {
            Deal deal = investment.deal();
            return new InvestmentAnswer(
                    deal.kind(),
                    network.ref(investment.departure().founder()),
                    investment.departure().on(),
                    network.ref(deal.company()),
                    deal.roundId(),
                    deal.roundType(),
                    deal.roundQualifier(),
                    deal.on(),
                    network.investor(employer),
                    deal.amount() == null
                            ? null
                            : FigureAnswer.of(deal.amount(), network.question().currency()),
                    deal.lead(),
                    DaysAnswer.of(investment.daysSinceLeaving()),
                    investment.confidence(),
                    investment.events());
        }
    }

    public static AlumniInvestmentsAnswer of(AlumniInvestments all, Network network) {
        String currency = network.question().currency();
        return new AlumniInvestmentsAnswer(
                network.ref(all.employer()),
                answers(all.investments(), all.employer(), network),
                answers(all.beforeLeaving(), all.employer(), network),
                FigureAnswer.of(all.total(), currency),
                FigureAnswer.of(all.rounds(), currency),
                FigureAnswer.of(all.acquisitions(), currency),
                Stream.concat(all.investments().stream(), all.beforeLeaving().stream())
                        .map(investment -> investment.deal().company())
                        .distinct()
                        .flatMap(company -> network.deals(company).unconverted().stream())
                        .toList());
    }

    private static List<InvestmentAnswer> answers(
            List<AlumniInvestment> investments, String employer, Network network) {
        return investments.stream()
                .map(investment -> InvestmentAnswer.of(investment, employer, network))
                .toList();
    }

    /// How the figures of this answer came to be.
    public static List<FigureExplanation> explain(AlumniInvestments all, Network network) {
        Explanations explanations = new Explanations(network::fact);
        String currency = network.question().currency();
        explain("/investments", all.investments(), currency, explanations);
        explain("/beforeLeaving", all.beforeLeaving(), currency, explanations);
        return explanations
                .money("/total", all.total(), currency)
                .money("/rounds", all.rounds(), currency)
                .money("/acquisitions", all.acquisitions(), currency)
                .write();
    }

    private static void explain(String list, List<AlumniInvestment> investments, String currency, Explanations into) {
        for (int index = 0; index < investments.size(); index++) {
            String pointer = list + "/" + index;
            into.money(pointer + "/amount", investments.get(index).deal().amount(), currency);
            DaysAnswer.explain(
                    pointer + "/daysSinceLeaving", investments.get(index).daysSinceLeaving(), into);
        }
    }
}
