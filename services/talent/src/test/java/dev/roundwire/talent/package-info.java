/// The service against a real Kafka and a real PostgreSQL.
@NullMarked
package dev.roundwire.talent;

import org.jspecify.annotations.NullMarked;
