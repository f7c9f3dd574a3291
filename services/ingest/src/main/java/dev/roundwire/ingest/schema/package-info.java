/// JSON Schemas of the events' data, generated from the records that read them, and the AsyncAPI document. No HTTP may
/// enter.
@NullMarked
package dev.roundwire.ingest.schema;

import org.jspecify.annotations.NullMarked;
