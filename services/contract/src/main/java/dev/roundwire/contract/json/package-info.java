/// Events as JSON: read with all faults at once, written in one canonical form.
@NullMarked
package dev.roundwire.contract.json;

import org.jspecify.annotations.NullMarked;
