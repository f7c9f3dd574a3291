package dev.roundwire.ingest.intake;

/// An event that is on its way.
@FunctionalInterface
public interface Ongoing {

    /// Waits until it is known what became of it.
    Outcome await();
}
