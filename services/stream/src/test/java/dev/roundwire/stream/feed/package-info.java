@NullMarked
package dev.roundwire.stream.feed;

import org.jspecify.annotations.NullMarked;
