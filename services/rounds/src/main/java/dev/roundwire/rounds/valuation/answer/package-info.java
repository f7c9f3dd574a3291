/// What a company is worth, in JSON: the answers to `/companies/{id}`, `…/rounds`, `…/valuation` and
/// `…/valuation/history`, and how each of their figures came to be.
///
/// ```java
/// Curve curve = Curve.of(CompanyThings.of("xverse", facts, question), EcbRates.bundled());
/// HistoryAnswer.of(curve);
/// HistoryAnswer.explain(curve);      // figures[] of …/explain, with pointers into that answer
/// ```
///
/// Nothing is computed here that the curve doesn't know; no HTTP may enter.
@NullMarked
package dev.roundwire.rounds.valuation.answer;

import org.jspecify.annotations.NullMarked;
