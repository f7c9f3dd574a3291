/// From the log: the channel that keeps the rows. No HTTP.
@NullMarked
package dev.roundwire.talent.kafka;

import org.jspecify.annotations.NullMarked;
