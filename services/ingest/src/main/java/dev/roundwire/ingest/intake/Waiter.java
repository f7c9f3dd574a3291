package dev.roundwire.ingest.intake;

import java.time.Duration;
import java.util.function.Consumer;

/// Who waits for what becomes of an event. It is told once: that, or that it isn't known in time.
final class Waiter {
    /// Whoever refuses an event at its deadline has said why by then.
    private static final Duration MOMENT = Duration.ofMillis(200);

    private final Deadline deadline;
    private final Consumer<Outcome> told;

    /// @param told is called by the thread that settles the event, so it may not take long
    Waiter(Deadline deadline, Consumer<Outcome> told) {
        this.deadline = deadline;
        this.told = told;
    }

    void tell(Outcome outcome) {
        told.accept(outcome);
    }

    /// The same for a repeat of the event.
    Waiter ofRepeat() {
        return new Waiter(deadline, outcome -> told.accept(outcome.ofRepeat()));
    }

    /// True once it has waited for long enough.
    boolean isLate() {
        return deadline.hasPassedBy(MOMENT);
    }
}
