package dev.roundwire.bench.crash;

import dev.roundwire.bench.report.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What came of a campaign.
public final class Outcome {
    private final long seed;
    private final Map<String, Integer> happened = new TreeMap<>();
    private final List<Long> millis = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private int rounds;
    private long acknowledged;
    private long records;

    Outcome(long seed) {
        this.seed = seed;
    }

    void kept(Round round, int events, Duration took) {
        count(round);
        acknowledged += events;
        millis.add(took.toMillis());
        System.out.printf(
                Locale.ROOT,
                "%s round %d: %d events, %s, %d ms%n",
                Instant.now(),
                round.number(),
                events,
                round.happening(),
                took.toMillis());
    }

    void broken(Round round, Exception broken) {
        count(round);
        String finding = "round " + round.number() + " of seed " + seed + ", " + round.happening() + ": "
                + (broken instanceof Broken ? broken.getMessage() : broken.toString());
        findings.add(finding);
        System.out.println(Instant.now() + " BROKEN " + finding);
    }

    void records(long count) {
        records += count;
    }

    private void count(Round round) {
        rounds++;
        for (Fault fault : round.faults()) {
            happened.merge(fault.kind() + " " + fault.victim(), 1, Integer::sum);
        }
        round.operation().ifPresent(operation -> happened.merge(operation.kind(), 1, Integer::sum));
    }

    /// The promises that weren't kept; none, if all is well.
    public List<String> findings() {
        return findings;
    }

    /// The outcome in Markdown.
    public String markdown(String command) {
        List<Long> sorted = millis.stream().sorted().toList();
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%d rounds, %,d events acknowledged, %,d records in the log (an event whose answer got lost comes again)."
                        + " A round took %d ms in the middle, %d ms at most, with starting again and looking at"
                        + " everything.%n%n",
                rounds,
                acknowledged,
                records,
                sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2),
                sorted.isEmpty() ? 0 : sorted.getLast()));
        text.append("| what happened | times |\n|---|---|\n");
        happened.forEach((fault, times) -> text.append("| ")
                .append(fault.toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(" | ")
                .append(times)
                .append(" |\n"));
        text.append("\n**Promises broken: ").append(findings.size()).append("**\n\n");
        findings.forEach(finding -> text.append("- ").append(finding).append("\n"));
        return text.append("\n")
                .append(Machine.now())
                .append("; `")
                .append(command)
                .append("`.")
                .toString();
    }
}
