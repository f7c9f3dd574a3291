/// Exact numbers that know what they don't know, and why they are what they are.
///
/// [Bounds] is interval arithmetic over exact fractions; [Figure] is a quantity that remembers how it was computed;
/// [Explanation] writes that down as a formula; [Rounding] is applied on the way out, nowhere else. A fold
/// just computes:
///
/// ```java
/// FactOrigin origin = new FactOrigin(fact.key(), "/investments/0/amount");
/// Figure amount = Figure.stated("amount", Stated.of(investment.amount()), origin, REPORTED);     // 50 m
/// Figure stake = Figure.stated("stake", Stated.of(investment.stake()), origin2, REPORTED);       // 0.245 to 0.255
/// Optional<Figure> postMoney = amount.dividedBy(stake);           // empty where a division says nothing
/// Figure preMoney = postMoney.orElseThrow().minusDownToZero(amount);
/// preMoney.value();                                               // the bounds, exact
/// preMoney.how();                                                 // BOUNDS
/// preMoney.confidence();                                          // the weakest claim it rests on
/// MoneyAnswer.of(preMoney, "USD");                                // {"min":"146078431.37","max":"154081632.66",…}
/// Explanation.of(preMoney);                                       // amount / stake - amount, inputs with their facts
/// ```
///
/// Two derivations of one number are intersected (`intersect`), a range between two of them is `Figure.between`. An
/// interval is only as tight as its formula: let each input occur once (`shareBeside` for pre / (pre + new)).
/// Compare fractions by `Bounds.compare`.
///
/// No doubles, no events, no dates but those of rates, no rounding before the end.
@NullMarked
package dev.roundwire.rounds.number;

import org.jspecify.annotations.NullMarked;
