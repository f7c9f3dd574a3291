package dev.roundwire.stream.log;

import dev.roundwire.contract.value.Position.Partition;

/// The log isn't the one that was read before, or not all of it can be read. Going on would skip facts in silence, so
/// the projector stops; the message says what to do.
public final class LogMismatch extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public LogMismatch(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// The log ends before what was read of it.
    ///
    /// @param end the offset that the next record will have
    /// @param read the offset of the last record that was read
    /// @param schema where it is kept what was read
    public static LogMismatch shorter(Partition partition, long end, long read, String schema) {
        return new LogMismatch("The log of " + partition + " ends before offset " + end + ", but was read up to " + read
                + ": records that were acknowledged are lost. Restore the topic; or, if it is to count as it is, drop"
                + " schema " + schema + " and restart: it is built again from the log.");
    }

    /// What is wrong and what to do.
    public String sentence() {
        return sentence;
    }
}
