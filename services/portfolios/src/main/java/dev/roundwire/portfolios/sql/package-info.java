/// The rows as they are stored, and how lists read them. No HTTP, no arithmetic but sums for sorting.
@NullMarked
package dev.roundwire.portfolios.sql;

import org.jspecify.annotations.NullMarked;
