package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Wire;

/// What a valuation includes.
public enum ValuationBasis implements Wire {
    PRE,
    POST,
    UNSPECIFIED
}
