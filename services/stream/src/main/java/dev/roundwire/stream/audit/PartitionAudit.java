package dev.roundwire.stream.audit;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// How far the log of one partition has been held against what is stored of it, and what there was so far.
final class PartitionAudit {
    private final Partition partition;
    private final MessageDigest digest = sha256();
    private long last = -1;
    private Instant recordedAt = Instant.EPOCH;
    private long facts;
    private long undecodable;
    private long duplicates;
    private boolean ended;

    PartitionAudit(Partition partition) {
        this.partition = partition;
    }

    Partition partition() {
        return partition;
    }

    long last() {
        return last;
    }

    /// True once a record was left out: what follows isn't looked at in this pass, since what was left out doesn't
    /// come again.
    boolean isEnded() {
        return ended;
    }

    /// Leaves out the next record and all that follow.
    void end() {
        ended = true;
    }

    /// The time that a record counts as recorded at which comes next: never before an earlier one.
    Instant recordedAt(LogRecord next) {
        return next.appendedAt().isAfter(recordedAt) ? next.appendedAt() : recordedAt;
    }

    /// Counts the next record.
    void count(Reading reading, boolean duplicate) {
        LogRecord record = reading.record();
        recordedAt = recordedAt(record);
        last = record.at().offset();
        switch (reading) {
            case Reading.Undecodable _ -> undecodable++;
            case Reading.Decoded _ when duplicate -> duplicates++;
            case Reading.Decoded decoded -> {
                facts++;
                add(decoded);
            }
        }
    }

    private void add(Reading.Decoded decoded) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(last).flip());
        add(decoded.fact().subject().toString().getBytes(StandardCharsets.UTF_8));
        add(decoded.fact().key().source().getBytes(StandardCharsets.UTF_8));
        add(decoded.fact().key().id().getBytes(StandardCharsets.UTF_8));
        byte[] value = decoded.record().value();
        add(value == null ? new byte[0] : value);
    }

    private void add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
    }

    Seen seen() {
        try {
            byte[] now = ((MessageDigest) digest.clone()).digest();
            return new Seen(
                    partition,
                    last,
                    facts,
                    duplicates,
                    undecodable,
                    HexFormat.of().formatHex(now));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
