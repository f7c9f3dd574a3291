@NullMarked
package dev.roundwire.stream;

import org.jspecify.annotations.NullMarked;
