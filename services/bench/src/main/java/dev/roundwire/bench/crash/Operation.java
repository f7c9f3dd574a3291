package dev.roundwire.bench.crash;

import dev.roundwire.bench.crash.Fault.Victim;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// What an operator does meanwhile: has the tables of a service built anew, and takes them into use.
///
/// @param service whose tables
/// @param instance whom the operator asks
/// @param from `facts` or `log`
/// @param back whether the tables from before are taken into use again
/// @param after milliseconds from the start of the round
record Operation(String service, Victim instance, String from, boolean back, long after) {
    private static final List<Victim> INSTANCES =
            List.of(Victim.VALUATIONS_1, Victim.VALUATIONS_2, Victim.PORTFOLIOS, Victim.TALENT);
    private static final int WINDOW_MILLIS = 1500;

    /// In one round of three.
    static Optional<Operation> draw(Random random) {
        if (random.nextInt(3) != 0) {
            return Optional.empty();
        }
        Victim instance = INSTANCES.get(random.nextInt(INSTANCES.size()));
        return Optional.of(new Operation(
                instance.service(),
                instance,
                random.nextBoolean() ? "facts" : "log",
                random.nextInt(3) == 0,
                random.nextInt(WINDOW_MILLIS)));
    }

    /// What it is counted as.
    String kind() {
        return (back ? "rebuild, switch, back " : "rebuild, switch ") + instance + " from " + from;
    }

    @Override
    public String toString() {
        return (kind() + " at " + after + " ms").toLowerCase(Locale.ROOT);
    }
}
