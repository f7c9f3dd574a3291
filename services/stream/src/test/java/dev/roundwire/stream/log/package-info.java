@NullMarked
package dev.roundwire.stream.log;

import org.jspecify.annotations.NullMarked;
