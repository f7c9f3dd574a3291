/// Values as they leave, in JSON: money, ratios, figures, explanations; rounded by
/// [dev.roundwire.rounds.number.Rounding], strings inside. No arithmetic, no HTTP; Jackson's annotations only.
///
/// ```java
/// new Explanations(facts::get)                                      // by key: the facts the figures rest on
///         .money("/latest/postMoney", postMoney, "USD")             // null = unknown: passed over
///         .ratio("/points/1/stepUp", stepUp)
///         .write();                                                 // figures[] of …/explain
/// ```
@NullMarked
package dev.roundwire.rounds.answer;

import org.jspecify.annotations.NullMarked;
