/// What the tests of every service run on: a real Kafka and a real PostgreSQL. Nothing that knows a view may enter.
@NullMarked
package dev.roundwire.stream.testing;

import org.jspecify.annotations.NullMarked;
