/// From the log: the channel that keeps the rows. No HTTP.
@NullMarked
package dev.roundwire.portfolios.kafka;

import org.jspecify.annotations.NullMarked;
