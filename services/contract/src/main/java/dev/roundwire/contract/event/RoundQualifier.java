package dev.roundwire.contract.event;

import dev.roundwire.contract.value.Wire;

/// How a round stands to the plain one of its type.
public enum RoundQualifier implements Wire {
    PLUS,
    BRIDGE,
    EXTENSION
}
