/// What a fact would change before it is posted: told by the views, asked by whoever takes facts in. Pure.
@NullMarked
package dev.roundwire.stream.preview;

import org.jspecify.annotations.NullMarked;
