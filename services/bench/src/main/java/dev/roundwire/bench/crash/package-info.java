/// The crash campaign: random load, random faults, then every promise is looked at.
@NullMarked
package dev.roundwire.bench.crash;

import org.jspecify.annotations.NullMarked;
