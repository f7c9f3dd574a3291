/// CloudEvents in the modes that HTTP has for them, read into one shape. No HTTP, no rule on values may enter.
@NullMarked
package dev.roundwire.ingest.envelope;

import org.jspecify.annotations.NullMarked;
