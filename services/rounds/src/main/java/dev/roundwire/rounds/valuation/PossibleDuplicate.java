package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.RoundQualifier;
import dev.roundwire.contract.event.RoundType;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Two rounds that may be one (V9). They stay two until RoundsMatched says otherwise.
///
/// @param roundIds both, in their order
public record PossibleDuplicate(
        List<String> roundIds,
        RoundType roundType,
        @Nullable RoundQualifier roundQualifier) {
    private static final int DAYS = 90;

    private record Name(RoundType type, @Nullable RoundQualifier qualifier) {}

    /// V9: the same type and qualifier within 90 days. An undated round may lie anywhere, and a tranche is told apart
    /// by its facts: neither is listed.
    ///
    /// @param rounds in their order
    static List<PossibleDuplicate> among(List<Round> rounds) {
        Map<Name, List<Round>> byName = new LinkedHashMap<>();
        for (Round round : rounds) {
            if (isDated(round) && !round.isTranche()) {
                Name name = new Name(round.event().roundType(), round.event().roundQualifier());
                byName.computeIfAbsent(name, ignored -> new ArrayList<>()).add(round);
            }
        }
        List<PossibleDuplicate> duplicates = new ArrayList<>();
        byName.forEach((name, alike) -> pairs(name, alike, duplicates));
        return List.copyOf(duplicates);
    }

    private static boolean isDated(Round round) {
        return round.span().first() != null && round.span().last() != null;
    }

    /// Each with the latest of those before it, so that the list grows with the rounds, not with their pairs.
    private static void pairs(Name name, List<Round> alike, List<PossibleDuplicate> into) {
        List<Round> byDay = alike.stream()
                .sorted(Comparator.comparing(PossibleDuplicate::first))
                .toList();
        Round latest = byDay.getFirst();
        for (Round round : byDay.subList(1, byDay.size())) {
            if (ChronoUnit.DAYS.between(last(latest), first(round)) <= DAYS) {
                into.add(new PossibleDuplicate(List.of(latest.id(), round.id()), name.type(), name.qualifier()));
            }
            latest = last(round).isBefore(last(latest)) ? latest : round;
        }
    }

    private static LocalDate first(Round round) {
        return Objects.requireNonNull(round.span().first());
    }

    private static LocalDate last(Round round) {
        return Objects.requireNonNull(round.span().last());
    }
}
