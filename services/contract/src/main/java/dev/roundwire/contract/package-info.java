/// What third parties may use: the facts that Roundwire keeps, and the envelope they travel in.
///
/// Pure Java on Jackson and the Bean Validation API. No HTTP, no Kafka, no SQL, no arithmetic may enter.
@NullMarked
package dev.roundwire.contract;

import org.jspecify.annotations.NullMarked;
