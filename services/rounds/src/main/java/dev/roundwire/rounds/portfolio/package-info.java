/// What investors hold (docs/domain.md, P): the history of a company, told to everybody who put money in.
///
/// ```java
/// Curve curve = Curve.of(CompanyThings.of("xverse", facts, question), rates);
/// Holdings holdings = Holdings.of(curve, rates);
/// Position position = holdings.of("tencent").orElseThrow();
/// position.stake();                           // a figure that explains itself; null = unknown
/// position.mark();                            // at the last priced round, in question.currency
/// Totals.of(positionsOfOneInvestor);          // over several companies
/// CoInvestor.of("tencent", severalCompanies); // who was in the same rounds
/// ```
///
/// No clock, no HTTP, no SQL, no facts of more than one company but in totals may enter.
@NullMarked
package dev.roundwire.rounds.portfolio;

import org.jspecify.annotations.NullMarked;
