/// Values of the domain as they stand on the wire: dates, money, stakes, names, references, places in the log.
/// They know nothing of events.
@NullMarked
package dev.roundwire.contract.value;

import org.jspecify.annotations.NullMarked;
