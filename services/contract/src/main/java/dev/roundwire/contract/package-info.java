@NullMarked
package dev.roundwire.contract;

import org.jspecify.annotations.NullMarked;
