/// Given facts for tests, from JSON as a sender would write it.
@NullMarked
package dev.roundwire.contract.testing;

import org.jspecify.annotations.NullMarked;
