/// What a company is worth (docs/domain.md, M, O, V): its rounds and all that values it, in their order, as
/// figures that explain themselves.
///
/// ```java
/// Curve curve = Curve.of(CompanyThings.of("xverse", facts, question), EcbRates.bundled());
/// for (Moment moment : curve.moments()) {        // everything that happened, in the order of time
///     switch (moment) {
///         case Moment.Funding(Round round) -> {  // every RoundClosed, after O1 and O2
///             round.id();                        // after RoundsMatched
///             round.kind();                      // EQUITY, SAFE, NOTE, DEBT, GRANT, OTHER (V6)
///             round.isTranche();                 // its money is part of curve.pricing(round)
///             round.asked().post();              // in question.currency; null = unknown
///             round.own().post();                // in the round's own currency: for ratios, free of rates
///             round.own().dilution();            // pre / post, never null: [0, 1] where unknown (V1)
///             round.stepUp();                    // conversions (P5) taken off; null (V4, V5, O3)
///             round.growth();                    // the same for older marks, in question.currency (P3)
///             round.kept();                      // what is left of an older stake (P2)
///             round.conversions();               // the SAFEs and notes that become shares in it (P5)
///         }
///         case Moment.Secondary sale -> sale.stake();
///         case Moment.Acquisition deal -> deal.isComplete();
///         case Moment.Ownership report -> report.stake();
///         case Moment.Report _, Moment.Listing _, Moment.Closure _ -> {}
///     }
/// }
/// ```
///
/// An amount that the curve doesn't show (an investor's part of a round) becomes a figure by [Exchange]. `kept` and
/// `stepUp` of a round that isn't an equity round, or is a tranche, are 1 and null: it dilutes nobody.
///
/// No clock, no HTTP, no SQL, no investor's position may enter.
@NullMarked
package dev.roundwire.rounds.valuation;

import org.jspecify.annotations.NullMarked;
