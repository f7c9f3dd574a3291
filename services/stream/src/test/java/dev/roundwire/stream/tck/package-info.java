/// What every projector must pass, whatever it projects: a service extends {@link ProjectorTck}. What a row
/// means may not enter.
@NullMarked
package dev.roundwire.stream.tck;

import org.jspecify.annotations.NullMarked;
