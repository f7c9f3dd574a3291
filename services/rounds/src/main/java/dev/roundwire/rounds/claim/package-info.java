/// Facts about one thing are claims on it: here they become one thing each, field by field, with the claim that each
/// field came from. Knows what the things are, computes nothing with them.
@NullMarked
package dev.roundwire.rounds.claim;

import org.jspecify.annotations.NullMarked;
