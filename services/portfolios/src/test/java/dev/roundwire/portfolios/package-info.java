/// The service against a real log and a real database.
@NullMarked
package dev.roundwire.portfolios;

import org.jspecify.annotations.NullMarked;
