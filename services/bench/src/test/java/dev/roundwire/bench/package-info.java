@NullMarked
package dev.roundwire.bench;

import org.jspecify.annotations.NullMarked;
