/// The processes that are measured and killed: a broker, a database, services, peers. What is done with them may not
/// enter here.
@NullMarked
package dev.roundwire.bench.process;

import org.jspecify.annotations.NullMarked;
