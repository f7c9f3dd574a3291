/// All services in one JVM, with a Kafka broker and a PostgreSQL server of their own: what runs on a laptop. It starts
/// things, loads the story that a first start shows, and stops things. What a fact or a view means may not enter.
@NullMarked
package dev.roundwire.standalone;

import org.jspecify.annotations.NullMarked;
