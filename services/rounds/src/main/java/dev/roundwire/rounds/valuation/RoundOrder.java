package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.rounds.claim.Span;
import dev.roundwire.rounds.claim.Thing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/// The order of a company's rounds: total, and the same whatever the order of arrival.
final class RoundOrder {
    /// O2: stage, then last possible day, then id.
    static final Comparator<Named> BY_STAGE =
            Comparator.comparing(Named::stage).thenComparing(Named::lastDay).thenComparing(Named::id);

    private final PriorityQueue<Named> byFirstDay = new PriorityQueue<>(Comparator.comparing(Named::firstDay));
    private final PriorityQueue<Named> byLastDay = new PriorityQueue<>(Comparator.comparing(Named::lastDay));
    private final PriorityQueue<Named> open = new PriorityQueue<>(BY_STAGE);
    private final Set<String> taken = new HashSet<>();

    private RoundOrder(Collection<Named> rounds) {
        byFirstDay.addAll(rounds);
        byLastDay.addAll(rounds);
    }

    /// A round under the id it goes by.
    record Named(String id, Thing<RoundClosed> thing) {
        static Named of(Round round) {
            return new Named(round.id(), round.thing());
        }

        /// The round's name in contradictions, `rounds/seed`.
        String about() {
            return "rounds/" + id;
        }

        Span span() {
            return thing.span();
        }

        Stage stage() {
            return Stage.of(thing.event());
        }

        LocalDate firstDay() {
            LocalDate first = span().first();
            return first == null ? LocalDate.MIN : first;
        }

        LocalDate lastDay() {
            LocalDate last = span().last();
            return last == null ? LocalDate.MAX : last;
        }
    }

    /// O1 and O2: again and again the least by stage of those with nothing before them by date.
    static List<Named> of(Collection<Named> rounds) {
        if (rounds.size() < 2) {
            return List.copyOf(rounds);
        }
        RoundOrder order = new RoundOrder(rounds);
        List<Named> ordered = new ArrayList<>();
        while (ordered.size() < rounds.size()) {
            ordered.add(order.next());
        }
        return List.copyOf(ordered);
    }

    /// O3: whether neither date nor stage says which of two rounds was first.
    static boolean isUndecided(Named one, Named other) {
        return !one.span().isBefore(other.span())
                && !other.span().isBefore(one.span())
                && one.stage().equals(other.stage());
    }

    /// Those with nothing before them are those that may have begun on the earliest last possible day of all.
    private Named next() {
        LocalDate earliest = byLastDay.element().lastDay();
        while (!byFirstDay.isEmpty() && !byFirstDay.element().firstDay().isAfter(earliest)) {
            open.add(byFirstDay.remove());
        }
        Named least = open.remove();
        taken.add(least.id());
        while (!byLastDay.isEmpty() && taken.contains(byLastDay.element().id())) {
            byLastDay.remove();
        }
        return least;
    }
}
