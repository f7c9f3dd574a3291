/// A Kafka broker and a PostgreSQL server of our own: started, told apart, stopped. The standalone application and the
/// tests run on them; no service may depend on this package. What is stored in them, topics and schemas included, may
/// not enter here.
@NullMarked
package dev.roundwire.embedded;

import org.jspecify.annotations.NullMarked;
