package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Wire;

/// What kind of round: Crunchbase's set and six more.
public enum RoundType implements Wire {
    PRE_SEED,
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
    PRE_IPO,
    SERIES_UNKNOWN,
    CONVERTIBLE_NOTE,
    SAFE,
    CORPORATE_ROUND,
    STRATEGIC,
    PRIVATE_EQUITY,
    DEBT_FINANCING,
    GRANT,
    SECONDARY_MARKET,
    EQUITY_CROWDFUNDING,
    PRODUCT_CROWDFUNDING,
    NON_EQUITY_ASSISTANCE,
    POST_IPO_EQUITY,
    POST_IPO_DEBT,
    POST_IPO_SECONDARY,
    UNDISCLOSED
}
