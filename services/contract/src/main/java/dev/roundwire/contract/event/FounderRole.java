package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Wire;

/// What somebody is in a company.
public enum FounderRole implements Wire {
    FOUNDER,
    COFOUNDER,
    CEO,
    CTO,
    OTHER
}
