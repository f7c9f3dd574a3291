/// The rows as they are stored, and how lists read them. No HTTP, no arithmetic.
@NullMarked
package dev.roundwire.valuations.sql;

import org.jspecify.annotations.NullMarked;
