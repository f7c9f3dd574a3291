/// The events: one past-tense record each, lenient as the wire is, with the rules of its fields as Bean Validation
/// constraints. The same declarations give the checks at the door and the JSON Schemas.
@NullMarked
package dev.roundwire.contract.event;

import org.jspecify.annotations.NullMarked;
