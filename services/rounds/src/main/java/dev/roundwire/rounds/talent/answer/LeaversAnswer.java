package dev.roundwire.rounds.talent.answer;

import dev.roundwire.contract.event.Founder;
import dev.roundwire.contract.event.FounderLeft;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.DaysAnswer;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.talent.Departure;
import dev.roundwire.rounds.talent.Leaver;
import dev.roundwire.rounds.talent.Leavers;
import dev.roundwire.rounds.talent.Network;
import dev.roundwire.rounds.talent.Venture;
import dev.roundwire.rounds.valuation.Unconverted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/employers/{id}/leavers`
///
/// @param leavers by date and level
/// @param raised by all their companies together, each once
/// @param unconverted money that is unknown for want of an exchange rate (M2)
public record LeaversAnswer(
        Ref employer, List<LeaverAnswer> leavers, FigureAnswer raised, List<Unconverted> unconverted) {

    /// @param level the employer's own grade
    /// @param companies that came of it
    public record LeaverAnswer(
            Ref founder,
            @Nullable String title,
            @Nullable String level,
            @Nullable PartialDate joinedOn,
            @Nullable PartialDate leftOn,
            FounderLeft.@Nullable Status status,
            @Nullable Boolean withTeam,
            Founder.@Nullable Background background,
            List<CompanyAnswer> companies,
            Confidence confidence,
            List<FactKey> events) {

        static LeaverAnswer of(Leaver leaver, Network network) {
            Departure departure = leaver.departure();
            return new LeaverAnswer(
                    network.ref(departure.founder()),
                    departure.event().title(),
                    departure.event().level(),
                    departure.cameOn(),
                    departure.on(),
                    departure.event().status(),
                    departure.event().withTeam(),
                    departure.person().founder().background(),
                    leaver.ventures().stream()
                            .map(venture -> CompanyAnswer.of(venture, network))
                            .toList(),
                    departure.thing().confidence(),
                    departure.thing().events());
        }
    }

    /// @param daysToFounding from leaving
    /// @param daysToFirstMoney from leaving to the first round
    public record CompanyAnswer(
            Ref company,
            @Nullable PartialDate foundedOn,
            @Nullable DaysAnswer daysToFounding,
            @Nullable DaysAnswer daysToFirstMoney,
            FigureAnswer raised,
            Confidence confidence,
            List<FactKey> events) {

        static CompanyAnswer of(Venture venture, Network network) {
            return new CompanyAnswer(
                    network.ref(venture.founding().company()),
                    venture.founding().on(),
                    DaysAnswer.of(venture.daysToFounding()),
                    DaysAnswer.of(venture.daysToFirstMoney()),
                    FigureAnswer.of(venture.raised(), network.question().currency()),
                    venture.founding().confidence(),
                    venture.founding().events());
        }
    }

    public static LeaversAnswer of(Leavers leavers, Network network) {
        return new LeaversAnswer(
                network.ref(leavers.employer()),
                leavers.leavers().stream()
                        .map(leaver -> LeaverAnswer.of(leaver, network))
                        .toList(),
                FigureAnswer.of(leavers.raised(), network.question().currency()),
                leavers.leavers().stream()
                        .flatMap(leaver -> leaver.ventures().stream())
                        .map(venture -> venture.founding().company())
                        .distinct()
                        .flatMap(company -> network.deals(company).unconverted().stream())
                        .filter(missing -> missing.about().endsWith("/raised"))
                        .toList());
    }

    /// How the figures of this answer came to be.
    public static List<FigureExplanation> explain(Leavers leavers, Network network) {
        Explanations explanations = new Explanations(network::fact);
        String currency = network.question().currency();
        for (int index = 0; index < leavers.leavers().size(); index++) {
            List<Venture> ventures = leavers.leavers().get(index).ventures();
            for (int number = 0; number < ventures.size(); number++) {
                String pointer = "/leavers/" + index + "/companies/" + number;
                explain(pointer, ventures.get(number), currency, explanations);
            }
        }
        return explanations.money("/raised", leavers.raised(), currency).write();
    }

    private static void explain(String pointer, Venture venture, String currency, Explanations into) {
        DaysAnswer.explain(pointer + "/daysToFounding", venture.daysToFounding(), into);
        DaysAnswer.explain(pointer + "/daysToFirstMoney", venture.daysToFirstMoney(), into);
        into.money(pointer + "/raised", venture.raised(), currency);
    }
}
