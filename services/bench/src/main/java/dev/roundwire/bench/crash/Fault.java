package dev.roundwire.bench.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// One thing that goes wrong.
///
/// @param victim what it happens to
/// @param after milliseconds from the start of the round
/// @param lasting milliseconds until it is started again, or goes on
record Fault(Kind kind, Victim victim, long after, long lasting) {

    enum Kind {
        /// SIGKILL.
        KILL,
        /// SIGSTOP, then SIGCONT.
        PAUSE,
        /// SIGTERM: an instance leaves the group and comes back.
        LEAVE,
        /// SIGKILL to one connection's process: PostgreSQL ends all the others, and recovers.
        KILL_CONNECTION
    }

    enum Victim {
        INGEST,
        VALUATIONS_1,
        VALUATIONS_2,
        PORTFOLIOS,
        TALENT,
        BROKER,
        DATABASE;

        boolean isService() {
            return this != BROKER && this != DATABASE;
        }

        /// Of which service it is an instance.
        String service() {
            return name().toLowerCase(Locale.ROOT).replaceFirst("_\\d", "");
        }
    }

    private static final int MOST = 3;
    private static final int WINDOW_MILLIS = 1500;
    private static final int SHORT_MILLIS = 1500;
    /// Longer than a consumer may be silent before its partitions go to others.
    private static final int LONG_MILLIS = 11_000;

    /// The faults of one round, by chance.
    static List<Fault> draw(Random random) {
        List<Fault> faults = new ArrayList<>();
        for (int i = random.nextInt(MOST); i >= 0; i--) {
            Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
            Kind kind = kind(victim, random);
            long lasting = kind == Kind.PAUSE && victim.isService() && random.nextInt(15) == 0
                    ? LONG_MILLIS + random.nextInt(2000)
                    : random.nextInt(SHORT_MILLIS);
            faults.add(new Fault(kind, victim, random.nextInt(WINDOW_MILLIS), lasting));
        }
        return faults;
    }

    private static Kind kind(Victim victim, Random random) {
        int chance = random.nextInt(10);
        if (chance < 6) {
            return Kind.KILL;
        }
        if (chance < 8) {
            return Kind.PAUSE;
        }
        return switch (victim) {
            case DATABASE -> Kind.KILL_CONNECTION;
            case BROKER -> Kind.KILL;
            default -> Kind.LEAVE;
        };
    }

    @Override
    public String toString() {
        return (kind + " " + victim + " at " + after + " ms for " + lasting + " ms").toLowerCase(Locale.ROOT);
    }
}
