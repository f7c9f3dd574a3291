@NullMarked
package dev.roundwire.stream.preview;

import org.jspecify.annotations.NullMarked;
