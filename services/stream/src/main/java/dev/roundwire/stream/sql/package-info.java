/// PostgreSQL, near the driver: transactions in a schema, binary COPY, row tables. Facts and folds may not enter.
@NullMarked
package dev.roundwire.stream.sql;

import org.jspecify.annotations.NullMarked;
