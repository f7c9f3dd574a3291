/// Who left whom, and what came of it (docs/domain.md, T): careers, leavers, alumni investments, flow.
///
/// ```java
/// Network network = Network.of(question, people, companies, rates);    // folded subjects, for one question
/// Career.of("yao-xing", network).entries();                            // left, joined, founded
/// Leavers.of("tencent", network).leavers();                            // with the companies they founded
/// AlumniInvestments.of("tencent", network).total();                    // a figure that explains itself
/// Flow.of(network);                                                    // employer, company, founder, investor
/// ```
///
/// A network knows the subjects that it is given and no others: who asks about an employer gives everybody who may have
/// left it, and the companies that these founded.
///
/// No clock, no HTTP, no SQL may enter.
@NullMarked
package dev.roundwire.rounds.talent;

import org.jspecify.annotations.NullMarked;
