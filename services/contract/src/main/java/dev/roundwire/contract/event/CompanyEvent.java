package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Subject;

/// A fact about one company, on the companies' topic.
public sealed interface CompanyEvent extends Event
        permits CompanyFounded,
                RoundClosed,
                CommitmentMade,
                CommitmentWithdrawn,
                ValuationReported,
                OwnershipReported,
                BoardSeatTaken,
                BoardSeatLeft,
                SecondarySold,
                CompanyAcquired,
                WentPublic,
                CompanyClosed,
                RoleSought,
                RoundsMatched {
    Company company();

    @Override
    default Subject subject() {
        return Subject.company(company().id());
    }
}
