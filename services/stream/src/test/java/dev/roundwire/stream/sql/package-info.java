@NullMarked
package dev.roundwire.stream.sql;

import org.jspecify.annotations.NullMarked;
