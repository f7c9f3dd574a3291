/// Asks the views, which are services of their own, what an event would change in them.
@NullMarked
package dev.roundwire.ingest.views;

import org.jspecify.annotations.NullMarked;
