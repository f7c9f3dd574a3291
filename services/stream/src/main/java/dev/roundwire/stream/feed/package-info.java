/// Changed rows as a stream: the row is the outbox, so a feed is the rows of a partition past an offset. No
/// table of its own may enter, and nothing that knows what a row means.
@NullMarked
package dev.roundwire.stream.feed;

import org.jspecify.annotations.NullMarked;
