/// What a company is worth, kept as rows for lists and answered over HTTP. The figures themselves are computed in
/// [dev.roundwire.rounds.valuation]; here they are laid out as rows. Knows no HTTP, no Kafka, no SQL.
@NullMarked
package dev.roundwire.valuations;

import org.jspecify.annotations.NullMarked;
