package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.Wire;
import java.util.List;

/// What has become of a company.
public enum Status implements Wire {
    OPERATING,
    ACQUIRED,
    PUBLIC,
    CLOSED;

    /// V8: by the last of its listings, its sales as a whole and its ends. A pending sale, and one in part, change
    /// nothing.
    ///
    /// @param moments in their order
    static Status of(List<Moment> moments) {
        Status status = OPERATING;
        for (Moment moment : moments) {
            status = switch (moment) {
                case Moment.Listing ignored -> PUBLIC;
                case Moment.Closure ignored -> CLOSED;
                case Moment.Acquisition deal -> deal.isWhole() ? ACQUIRED : status;
                case Moment.Funding ignored -> status;
                case Moment.Report ignored -> status;
                case Moment.Secondary ignored -> status;
                case Moment.Ownership ignored -> status;
            };
        }
        return status;
    }
}
