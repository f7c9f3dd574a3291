/// Who left whom, in JSON: the answers to `/founders/{id}`, `/employers/{id}/leavers`,
/// `/employers/{id}/alumni-investments`
/// and the items of `/talent-flow`, and how each of their figures came to be.
///
/// Nothing is computed here that [dev.roundwire.rounds.talent.Network] and its folds don't know; no HTTP may enter.
@NullMarked
package dev.roundwire.rounds.talent.answer;

import org.jspecify.annotations.NullMarked;
