package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.valuation.RoundOrder.Named;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The orders in which a company's rounds may have closed: where neither date nor stage says which of two was first
/// (O3), either may have been. Only rounds that price or issue shares count: equity, SAFEs and notes.
final class PossibleOrders {
    /// More than these are not compared.
    static final int MOST = 24;

    /// Nor are the orders of more rounds than these.
    private static final int MOST_ROUNDS = 200;

    /// Nor is searched on after so many steps: 24 orders of 200 rounds take no more.
    private static final int MOST_STEPS = 10_000;

    private final Map<String, Named> counted = new LinkedHashMap<>();
    private final Set<List<String>> found = new LinkedHashSet<>();
    private int steps;

    private PossibleOrders(List<Named> counted) {
        counted.forEach(round -> this.counted.put(round.id(), round));
    }

    /// O3: all that dates and stages leave possible.
    ///
    /// @param ordered all rounds, by O1 and O2
    /// @param tranches have no place of their own
    /// @return that order first, then the others; none where there are more than [#MOST]
    static List<List<Named>> of(List<Named> ordered, Tranches tranches) {
        if (!isStageShared(ordered)) {
            return List.of(ordered);
        }
        List<Named> counted = ordered.stream()
                .filter(round -> isEquity(round) || isNote(round))
                .filter(round -> tranches.roundOf(round.id()) == null)
                .toList();
        return of(counted, ordered);
    }

    /// The same among the tranches of one round.
    static List<List<Named>> among(List<Named> tranches) {
        return of(tranches, tranches);
    }

    private static List<List<Named>> of(List<Named> counted, List<Named> ordered) {
        if (!isStageShared(counted) || !isOpen(counted)) {
            return List.of(ordered);
        }
        return counted.size() > MOST_ROUNDS ? List.of() : new PossibleOrders(counted).all(ordered);
    }

    private static boolean isStageShared(List<Named> rounds) {
        Set<Stage> stages = HashSet.newHashSet(rounds.size());
        for (Named round : rounds) {
            if (!stages.add(round.stage())) {
                return true;
            }
        }
        return false;
    }

    /// True where two of one stage may have closed in either order; that of SAFEs and notes alone says nothing.
    private static boolean isOpen(List<Named> counted) {
        return counted.stream().collect(Collectors.groupingBy(Named::stage)).values().stream()
                .filter(ofStage -> ofStage.stream().anyMatch(PossibleOrders::isEquity))
                .anyMatch(PossibleOrders::overlap);
    }

    private static boolean overlap(List<Named> rounds) {
        LocalDate latest = null;
        for (Named round :
                rounds.stream().sorted(Comparator.comparing(Named::firstDay)).toList()) {
            if (latest != null && !latest.isBefore(round.firstDay())) {
                return true;
            }
            latest = latest == null || latest.isBefore(round.lastDay()) ? round.lastDay() : latest;
        }
        return false;
    }

    private List<List<Named>> all(List<Named> ordered) {
        found.add(List.copyOf(counted.keySet()));
        extend(List.of(), List.copyOf(counted.values()));
        return isTooMany()
                ? List.of()
                : found.stream().map(order -> placed(order, ordered)).toList();
    }

    private boolean isTooMany() {
        return found.size() > MOST || steps > MOST_STEPS;
    }

    /// O1 and O2 as in [RoundOrder], but that any of those that stage leaves open may be next.
    private void extend(List<String> taken, List<Named> left) {
        steps++;
        if (left.isEmpty()) {
            found.add(taken);
            return;
        }
        LocalDate earliest =
                left.stream().map(Named::lastDay).min(Comparator.naturalOrder()).orElseThrow();
        List<Named> next = left.stream()
                .filter(round -> !round.firstDay().isAfter(earliest))
                .toList();
        Stage least =
                next.stream().map(Named::stage).min(Comparator.naturalOrder()).orElseThrow();
        List<Named> choice =
                next.stream().filter(round -> round.stage().equals(least)).toList();
        for (Named round : choice) {
            if (!isTooMany() && !isSwapped(taken, round) && !isPastSmaller(round, choice, left)) {
                List<String> more = new ArrayList<>(taken);
                more.add(round.id());
                extend(
                        more,
                        left.stream()
                                .filter(other -> !other.id().equals(round.id()))
                                .toList());
            }
        }
    }

    /// True for the second of two SAFEs or notes in a row that might as well stand the other way round.
    private boolean isSwapped(List<String> taken, Named round) {
        Named last = taken.isEmpty() ? null : counted.get(taken.getLast());
        return last != null
                && isNote(last)
                && isNote(round)
                && RoundOrder.isUndecided(last, round)
                && RoundOrder.BY_STAGE.compare(round, last) < 0;
    }

    /// True for a SAFE or note that is taken before a smaller one though no equity round can come between: nothing
    /// tells them apart then, and the smaller one would be swapped in the end.
    private static boolean isPastSmaller(Named round, List<Named> choice, List<Named> left) {
        return isNote(round)
                && choice.stream()
                        .filter(smaller -> isNote(smaller)
                                && RoundOrder.isUndecided(smaller, round)
                                && RoundOrder.BY_STAGE.compare(smaller, round) < 0)
                        .anyMatch(smaller -> left.stream()
                                .noneMatch(other ->
                                        isEquity(other) && !smaller.span().isBefore(other.span())));
    }

    /// The rounds that don't count stay where they are.
    private List<Named> placed(List<String> order, List<Named> all) {
        Deque<String> left = new ArrayDeque<>(order);
        return all.stream()
                .map(round -> counted.containsKey(round.id()) ? Objects.requireNonNull(counted.get(left.pop())) : round)
                .toList();
    }

    private static boolean isEquity(Named round) {
        return RoundKind.of(round.thing().event().roundType()) == RoundKind.EQUITY;
    }

    private static boolean isNote(Named round) {
        return RoundKind.of(round.thing().event().roundType()).isConvertible();
    }
}
