/// What investors hold, in JSON: the answers to `/companies/{id}/holders`, `/investors/{id}/portfolio` and
/// `/investors/{id}/co-investors`, and how each of their figures came to be.
///
/// ```java
/// Holdings holdings = Holdings.of(curve, rates);
/// HoldersAnswer.of(holdings);
/// PortfolioAnswer.of(InvestorCompanies.of("tencent", List.of(holdings)));
/// PortfolioAnswer.explain(companies);            // figures[] of …/explain, with pointers into that answer
/// ```
///
/// Nothing is computed here that the positions don't know; no HTTP may enter.
@NullMarked
package dev.roundwire.rounds.portfolio.answer;

import org.jspecify.annotations.NullMarked;
