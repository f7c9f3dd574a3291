/// The rules of talent flow, over stories told in few words.
@NullMarked
package dev.roundwire.rounds.talent;

import org.jspecify.annotations.NullMarked;
