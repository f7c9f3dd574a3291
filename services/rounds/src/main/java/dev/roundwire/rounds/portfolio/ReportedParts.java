package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.OwnershipReported;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.Moment;
import dev.roundwire.rounds.valuation.Round;
import dev.roundwire.rounds.valuation.RoundKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// V3: the reports of ownership that name the equity round that their whole cost bought: participations in that
/// round.
final class ReportedParts {
    private final Set<String> equity;
    private final Map<String, List<Thing<OwnershipReported>>> byRound = new HashMap<>();

    ReportedParts(Curve curve) {
        this.equity = curve.rounds().stream()
                .filter(round -> round.kind() == RoundKind.EQUITY)
                .map(Round::id)
                .collect(Collectors.toSet());
        curve.moments().forEach(moment -> {
            if (moment instanceof Moment.Ownership report && isParticipation(report)) {
                byRound.computeIfAbsent(Objects.requireNonNull(report.roundId()), id -> new ArrayList<>())
                        .add(report.thing());
            }
        });
    }

    boolean isParticipation(Moment.Ownership report) {
        return report.thing().event().cost() != null && report.roundId() != null && equity.contains(report.roundId());
    }

    /// In their order.
    ///
    /// @param roundId the id that the round goes by
    List<Thing<OwnershipReported>> of(String roundId) {
        return byRound.getOrDefault(roundId, List.of());
    }
}
