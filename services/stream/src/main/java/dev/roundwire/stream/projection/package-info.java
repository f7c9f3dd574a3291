/// What a service gives to be projected: row tables, and the fold of one subject. Pure: no clock, no I/O, no Kafka,
/// no SQL, no framework may enter.
@NullMarked
package dev.roundwire.stream.projection;

import org.jspecify.annotations.NullMarked;
