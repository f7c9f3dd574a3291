/// The walls of the house: what may know what, over all modules at once.
@NullMarked
package dev.roundwire.standalone.house;

import org.jspecify.annotations.NullMarked;
