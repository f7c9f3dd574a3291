/// A small service of its own, on which the pipeline is tested. What a real view needs may not enter.
@NullMarked
package dev.roundwire.stream.sample;

import org.jspecify.annotations.NullMarked;
