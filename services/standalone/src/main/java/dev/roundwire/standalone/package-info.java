@NullMarked
package dev.roundwire.standalone;

import org.jspecify.annotations.NullMarked;
