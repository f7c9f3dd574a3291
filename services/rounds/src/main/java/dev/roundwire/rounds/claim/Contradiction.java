package dev.roundwire.rounds.claim;

import dev.roundwire.contract.value.FactKey;
import java.util.List;

/// Facts that can't all be right (C). A result, never an error.
///
/// @param about the thing and its field, e.g. `rounds/xverse-angel/raised`
/// @param detail what clashes, in words
/// @param events the facts that clash
public record Contradiction(String about, String detail, List<FactKey> events) {}
