@NullMarked
package dev.roundwire.stream.projection;

import org.jspecify.annotations.NullMarked;
