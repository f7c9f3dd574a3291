/// What a service keeps of the log in its own schema: facts once each, who is mentioned where, what could not be
/// decoded, and how far it has read. Folds may not enter.
@NullMarked
package dev.roundwire.stream.facts;

import org.jspecify.annotations.NullMarked;
