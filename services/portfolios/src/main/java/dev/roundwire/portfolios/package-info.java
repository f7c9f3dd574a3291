/// What investors hold, kept as rows for lists and answered over HTTP. The figures themselves are computed in
/// [dev.roundwire.rounds.portfolio]; here they are laid out as rows. Knows no HTTP, no Kafka, no SQL.
@NullMarked
package dev.roundwire.portfolios;

import org.jspecify.annotations.NullMarked;
