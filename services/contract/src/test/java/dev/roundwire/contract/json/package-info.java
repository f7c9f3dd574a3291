@NullMarked
package dev.roundwire.contract.json;

import org.jspecify.annotations.NullMarked;
