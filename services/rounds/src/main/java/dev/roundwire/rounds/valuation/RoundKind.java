package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.RoundType;

/// What a round is for the curve (V6).
public enum RoundKind {
    /// New shares: a point of the curve.
    EQUITY,
    SAFE,
    NOTE,
    DEBT,
    GRANT,
    /// Counts in `funding` only.
    OTHER;

    /// V6
    public static RoundKind of(RoundType type) {
        return switch (type) {
            case PRE_SEED,
                    ANGEL,
                    SEED,
                    PRE_A,
                    SERIES_A,
                    PRE_B,
                    SERIES_B,
                    SERIES_C,
                    SERIES_D,
                    SERIES_E,
                    SERIES_F,
                    SERIES_G,
                    SERIES_H,
                    SERIES_I,
                    SERIES_J,
                    SERIES_UNKNOWN,
                    PRE_IPO,
                    STRATEGIC,
                    CORPORATE_ROUND,
                    PRIVATE_EQUITY,
                    EQUITY_CROWDFUNDING,
                    POST_IPO_EQUITY -> EQUITY;
            case SAFE -> SAFE;
            case CONVERTIBLE_NOTE -> NOTE;
            case DEBT_FINANCING, POST_IPO_DEBT -> DEBT;
            case GRANT -> GRANT;
            case SECONDARY_MARKET, PRODUCT_CROWDFUNDING, NON_EQUITY_ASSISTANCE, POST_IPO_SECONDARY, UNDISCLOSED ->
                OTHER;
        };
    }

    /// A promise of shares at the next priced round (P5).
    public boolean isConvertible() {
        return this == SAFE || this == NOTE;
    }
}
