package dev.roundwire.rounds.talent;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.days.Days;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An employer put money into a company of somebody who left it, or bought it (T4).
///
/// @param daysSinceLeaving null where the day of leaving or of the deal is unknown
public record AlumniInvestment(
        Departure departure,
        Founding founding,
        Deal deal,
        @Nullable Days daysSinceLeaving) {

    static AlumniInvestment of(Departure departure, Founding founding, Deal deal) {
        return new AlumniInvestment(departure, founding, deal, Days.between(departure.days(), deal.days()));
    }

    /// T4: true if the deal was made before the person left, whatever the days really were (O1): then it was no
    /// leaver's company yet.
    public boolean isBeforeLeaving() {
        return deal.thing().span().isBefore(departure.thing().span());
    }

    /// The weakest of what it rests on: the departure, the founding, the investment.
    public Confidence confidence() {
        return departure.thing().confidence().weaker(founding.confidence()).weaker(deal.confidence());
    }

    /// The facts it rests on.
    public List<FactKey> events() {
        return Stream.of(departure.thing().events(), founding.events(), deal.events())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
