/// What audits find, and what they don't cry out about.
@NullMarked
package dev.roundwire.stream.audit;

import org.jspecify.annotations.NullMarked;
