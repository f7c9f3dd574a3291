package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.CommitmentMade;
import dev.roundwire.contract.event.CommitmentWithdrawn;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.MatchedRounds;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Money promised: no round, no point, and no part of what was raised (M3, V6).
///
/// @param roundId the round it is for, after RoundsMatched
/// @param amount in the question's currency
/// @param isWithdrawn true where it was taken back
/// @param events the promise, then what took it back
public record Commitment(
        Thing<CommitmentMade> thing,
        @Nullable String roundId,
        @Nullable Figure amount,
        boolean isWithdrawn,
        List<FactKey> events) {

    static List<Commitment> of(CompanyThings things, Exchange exchange) {
        return things.commitments().stream()
                .map(made -> of(made, things, exchange))
                .toList();
    }

    private static Commitment of(Thing<CommitmentMade> made, CompanyThings things, Exchange exchange) {
        List<FactKey> withdrawn = things.withdrawals().stream()
                .filter(withdrawal -> takesBack(withdrawal, made, things.matched()))
                .flatMap(withdrawal -> withdrawal.events().stream())
                .toList();
        return new Commitment(
                made,
                things.matched().ofNullable(made.event().roundId()),
                exchange.converted(made, "commitments", "amount", made.event().amount()),
                !withdrawn.isEmpty(),
                Stream.concat(made.events().stream(), withdrawn.stream()).toList());
    }

    /// M4: a withdrawal takes back what was promised, not after it, for the round that it names and by whom it names;
    /// what it doesn't name matches any.
    private static boolean takesBack(
            Thing<CommitmentWithdrawn> withdrawal, Thing<CommitmentMade> made, MatchedRounds matched) {
        String round = matched.ofNullable(withdrawal.event().roundId());
        boolean isSameRound =
                round == null || round.equals(matched.ofNullable(made.event().roundId()));
        return isSameRound
                && isBySame(withdrawal.event(), made.event())
                && !withdrawal.span().isBefore(made.span());
    }

    private static boolean isBySame(CommitmentWithdrawn withdrawn, CommitmentMade made) {
        Investor by = withdrawn.investor();
        if (by != null) {
            return made.investor() != null && by.id().equals(made.investor().id());
        }
        String label = withdrawn.investorLabel();
        return label == null || label.equals(made.investorLabel());
    }
}
