package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.Wire;

/// What a point of the curve is (V6), least weighty first: of points whose dates overlap the weightiest is the latest
/// (V8).
public enum PointKind implements Wire {
    SECONDARY,
    REPORT,
    ROUND,
    LISTING,
    ACQUISITION
}
