package dev.roundwire.contract.testing;

/// How many seeds a property is tried with: what its test says, or so many percent of that as the system property
/// `roundwire.seeds` says. A mutation run repeats the tests a thousand times, with few; a night may have many.
public final class Seeds {
    private static final int PERCENT = Integer.getInteger("roundwire.seeds", 100);

    private Seeds() {}

    /// @param usual in a usual run
    public static int of(int usual) {
        return Math.max(1, Math.toIntExact((long) usual * PERCENT / 100));
    }
}
