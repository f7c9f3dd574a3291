/// Exchange rates (M2) and what becomes of figures by them.
///
/// ```java
/// switch (Conversion.of(raised, "CNY", "USD", LocalDate.of(2013, 5, 22), EcbRates.bundled())) {
///     case Conversion.Converted(Figure figure) -> figure;           // explains itself: raised / eurCny * eurUsd
///     case Conversion.NoRate missing -> missing.reason();
/// }
/// ```
///
/// No network, no clock, no rates but published ones: nothing is interpolated or guessed.
@NullMarked
package dev.roundwire.rounds.rate;

import org.jspecify.annotations.NullMarked;
