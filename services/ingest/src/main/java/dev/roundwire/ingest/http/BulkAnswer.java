package dev.roundwire.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.roundwire.contract.value.Position;
import dev.roundwire.ingest.Receipt;
import dev.roundwire.ingest.intake.Outcome;
import dev.roundwire.stream.http.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The answer to a stream of events: lines for its lines, and a last one that counts them.
final class BulkAnswer implements AutoCloseable {
    private final ObjectWriter json;
    private final OutputStream out;
    private final boolean each;
    private final Consumer<Outcome> told;
    private final Spool heldBack;
    private final Map<Position.Partition, Long> furthest = new HashMap<>();
    private long accepted;
    private long duplicate;
    private long refused;
    private long untold;

    /// @param each whether every line is answered, at once; else the refused ones are, at the end
    /// @param mostHeldBack how many bytes of refusals are held back until the end; of more only the number is told
    /// @param told counts what is told of events that are taken for real
    BulkAnswer(ObjectWriter json, OutputStream out, boolean each, long mostHeldBack, Consumer<Outcome> told) {
        this.json = json;
        this.out = out;
        this.each = each;
        this.heldBack = new Spool(mostHeldBack);
        this.told = told;
    }

    private record KeptLine(long line, @JsonUnwrapped Receipt receipt) {}

    private record ForeseenLine(long line, @JsonUnwrapped Foresight foresight) {}

    private record RefusedLine(long line, String status, Problem problem) {}

    /// @param untold how many of the refused lines are named nowhere; left out where all are
    @JsonPropertyOrder({"lines", "accepted", "duplicate", "refused", "position", "untold"})
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    private record Totals(
            @JsonInclude long lines,
            @JsonInclude long accepted,
            @JsonInclude long duplicate,
            @JsonInclude long refused,
            @JsonInclude Position position,
            long untold) {}

    void add(long line, LineResult result) throws IOException {
        switch (result) {
            case LineResult.Kept kept -> {
                told.accept(new Outcome.Kept(kept.receipt()));
                count(kept.receipt());
                writeIfEach(new KeptLine(line, kept.receipt()));
            }
            case LineResult.Foreseen foreseen -> {
                accepted += foreseen.foresight().isAccepted() ? 1 : 0;
                duplicate += foreseen.foresight().isAccepted() ? 0 : 1;
                writeIfEach(new ForeseenLine(line, foreseen.foresight()));
            }
            case LineResult.Refused refusal -> {
                told.accept(new Outcome.Refused(refusal.problem()));
                refused++;
                tellRefused(new RefusedLine(line, "refused", refusal.problem().problem()));
            }
        }
    }

    /// Sends what has been added, where the sender reads along.
    void flush() throws IOException {
        if (each) {
            out.flush();
        }
    }

    /// Ends the answer. All has been added.
    void end() throws IOException {
        heldBack.sendTo(out);
        write(
                out,
                new Totals(
                        accepted + duplicate + refused, accepted, duplicate, refused, Position.of(furthest), untold));
        out.flush();
    }

    private void tellRefused(RefusedLine line) throws IOException {
        byte[] answer = json.writeValueAsBytes(line);
        if (each) {
            writeLine(out, answer);
        } else if (heldBack.takes(answer.length + 1)) {
            writeLine(heldBack, answer);
        } else {
            untold++;
        }
    }

    private void count(Receipt receipt) {
        switch (receipt.status()) {
            case ACCEPTED -> accepted++;
            case DUPLICATE -> duplicate++;
        }
        receipt.position().offsets().forEach((partition, offset) -> furthest.merge(partition, offset, Math::max));
    }

    private void writeIfEach(Object answer) throws IOException {
        if (each) {
            write(out, answer);
        }
    }

    private void write(OutputStream to, Object answer) throws IOException {
        writeLine(to, json.writeValueAsBytes(answer));
    }

    private static void writeLine(OutputStream to, byte[] answer) throws IOException {
        to.write(answer);
        to.write('\n');
    }

    @Override
    public void close() throws IOException {
        heldBack.close();
    }
}
