/// The pipeline that every projector shares: from the log to rows, one batch in one transaction.
///
/// | package | what |
/// |---|---|
/// | `projection` | what a service gives: its tables and its fold; pure |
/// | `log` | facts as Kafka records, the topics and their identity |
/// | `facts` | the facts, mentions, undecodable records and cursors that a service keeps |
/// | `sql` | transactions, binary COPY, row tables |
/// | `projector` | the engine, what has been applied, health |
/// | `generation` | refold, rebuild, swap |
/// | `audit` | whether rows, stored facts and the log agree |
/// | `feed` | changed rows as a stream |
/// | `http` | operations, problems |
/// | `preview` | what a fact would change |
///
/// Nothing here knows arithmetic, or which services there are.
@NullMarked
package dev.roundwire.stream;

import org.jspecify.annotations.NullMarked;
