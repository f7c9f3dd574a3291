/// Exact numbers that know what they don't know, and why they are what they are.
///
/// [Bounds] is interval arithmetic over exact fractions; [Figure] is a quantity that remembers how it was computed;
/// [Explanation] writes that down as a formula; [Rounding] is applied on the way out, nowhere else. A fold just
/// computes:
///
/// ```java
/// Figure raised = Figure.stated("raised", Stated.money(new BigDecimal("50000000"), "USD"), origin, REPORTED);
/// Figure stake = Figure.stated("stake", Stated.number(new BigDecimal("0.245"), new BigDecimal("0.255")), origin2,
/// REPORTED);
/// Optional<Figure> postMoney = raised.dividedBy(stake);           // empty where a division says nothing
/// Figure preMoney = postMoney.orElseThrow().minusDownToZero(raised);
/// preMoney.value();                                               // the bounds, exact
/// preMoney.how();                                                 // BOUNDS
/// preMoney.confidence();                                          // the weakest claim it rests on
/// MoneyAnswer.of(preMoney, "USD");                                //
/// {"min":"146078431.37","max":"154081632.66","currency":"USD"}
/// Explanation.of(preMoney);                                       // raised / stake - raised, each input with its fact
/// ```
///
/// Two derivations of one number are intersected (`intersect`), a range between two of them is `Figure.between`. An
/// interval is
/// only as tight as its formula: let each input occur once (`shareBeside` for pre / (pre + new)).
///
/// No doubles, no events, no dates but those of rates, no rounding before the end.
@NullMarked
package dev.roundwire.rounds.number;

import org.jspecify.annotations.NullMarked;
