/// Who left whom, and what came of it: the rows that lists read, folded from the facts of one person or company by
/// [dev.roundwire.rounds.talent]. This package is pure: no HTTP, no SQL, no Kafka may enter.
@NullMarked
package dev.roundwire.talent;

import org.jspecify.annotations.NullMarked;
