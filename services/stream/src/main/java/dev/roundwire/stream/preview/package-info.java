/// What a fact would change, told before it is posted: the answers of a view, folded once over the facts as they are
/// and once over the facts as they would be. The one way from ingest to the views; nothing that knows an answer may
/// enter.
@NullMarked
package dev.roundwire.stream.preview;

import org.jspecify.annotations.NullMarked;
