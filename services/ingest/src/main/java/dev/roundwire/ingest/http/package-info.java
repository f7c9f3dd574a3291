/// The endpoints of ingest. What is done with an event lies elsewhere; here it is read off the wire and answered.
@NullMarked
package dev.roundwire.ingest.http;

import org.jspecify.annotations.NullMarked;
