package dev.roundwire.stream.audit;

import dev.roundwire.contract.value.Position.Partition;

/// What there was in the log of a partition, up to an offset.
///
/// @param upTo the last offset that was looked at; -1 where there was none
/// @param facts how many records are facts, each counted once
/// @param duplicates how many say again what an earlier one said
/// @param undecodable how many couldn't be read
/// @param digest SHA-256 of the facts' offsets, subjects, sources, ids and data: the same in every service that
///     has read the same log, at the same offset
public record Seen(Partition partition, long upTo, long facts, long duplicates, long undecodable, String digest) {}
