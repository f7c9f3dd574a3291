/// Whether the tables are what they must be: rows held against their facts, stored facts held against the log,
/// slowly and all the time. Nothing that mends may enter: what is found is told.
@NullMarked
package dev.roundwire.stream.audit;

import org.jspecify.annotations.NullMarked;
