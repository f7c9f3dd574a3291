/// How fast the packaged services are beside peers and limits, and what they bear. No part of the product: nothing may
/// depend on this package, and it knows the services from outside only, by HTTP, Kafka and PostgreSQL.
@NullMarked
package dev.roundwire.bench;

import org.jspecify.annotations.NullMarked;
