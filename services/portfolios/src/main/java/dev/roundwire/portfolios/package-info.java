@NullMarked
package dev.roundwire.portfolios;

import org.jspecify.annotations.NullMarked;
