package dev.roundwire.rounds.talent;

import dev.roundwire.contract.event.FounderJoined;
import dev.roundwire.contract.event.FounderLeft;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.claim.Span;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.days.DayRange;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody left an employer.
public record Departure(FounderThings person, Thing<FounderLeft> thing) {
    /// T2: by date, an undated one by the day on which it had been published; then by level.
    static final Comparator<Departure> BY_DATE_AND_LEVEL = Comparator.comparing(
                    (Departure departure) -> departure.thing.span().last(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(departure -> departure.event().level(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Departure::founder);

    public static Stream<Departure> of(FounderThings person) {
        return person.departures().stream().map(thing -> new Departure(person, thing));
    }

    public FounderLeft event() {
        return thing.event();
    }

    public String founder() {
        return person.founder().id();
    }

    public String employer() {
        return event().employer().id();
    }

    /// The date as its fact has it; null where none gives one.
    public @Nullable PartialDate on() {
        return thing.span().date();
    }

    DayRange days() {
        return DayRange.of(thing, "left", "leftOn");
    }

    /// T2: what came of leaving: all that the person founded, but the employer itself and what was there before the
    /// person came to it.
    List<Founding> foundings(Network network) {
        return network.foundings(founder()).stream()
                .filter(founding -> !founding.company().equals(employer()))
                .filter(founding -> !isBeforeComing(founding))
                .toList();
    }

    /// True if the company was founded before the person came to the employer, whatever the days really were (O1).
    private boolean isBeforeComing(Founding founding) {
        Span founded = founding.span();
        PartialDate came = cameOn();
        return came != null
                && came.first() != null
                && founded.last() != null
                && founded.last().isBefore(came.first());
    }

    /// T2: when the person had come: as the departure's facts have it, else as facts of a coming have it that
    /// isn't later than the leaving for certain: that one is a return.
    public @Nullable PartialDate cameOn() {
        return event().joinedOn() != null
                ? event().joinedOn()
                : person.arrivals().stream()
                        .filter(arrival -> arrival.event().company().id().equals(employer()))
                        .filter(arrival -> !thing.span().isBefore(arrival.span()))
                        .map(Thing::event)
                        .map(FounderJoined::when)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
