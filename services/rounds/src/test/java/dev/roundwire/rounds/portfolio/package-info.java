/// The rules of portfolios (docs/domain.md, P), each by its worked example.
@NullMarked
package dev.roundwire.rounds.portfolio;

import org.jspecify.annotations.NullMarked;
