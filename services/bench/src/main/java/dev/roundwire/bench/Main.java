package dev.roundwire.bench;

import dev.roundwire.bench.crash.CrashCampaign;
import dev.roundwire.bench.crash.Outcome;
import dev.roundwire.bench.post.Bulk;
import dev.roundwire.bench.post.Flush;
import dev.roundwire.bench.post.SinglePost;
import dev.roundwire.bench.project.Projecting;
import dev.roundwire.bench.project.Rebuilding;
import dev.roundwire.bench.read.Reading;
import dev.roundwire.bench.read.Subjects;
import dev.roundwire.bench.read.Visible;
import dev.roundwire.bench.report.Page;
import dev.roundwire.bench.standalone.Starting;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `bench [name] [--option number …]`: one bench, or all of them; or the crash campaign. What they find is written to
/// the pages in `docs`.
public final class Main {
    private static final Path DOCS = Path.of(System.getProperty("roundwire.docs", "../../docs"));
    private static final String SPEED = """
            # Performance

            Written by `./roundwire bench`, never by hand: each section by its own run. Peers are in their tuned form, in \
            processes of their own with the same heap, on the same broker and database, in turns with Roundwire; the \
            figures are medians, the ratios medians of the turns' ratios with the least and the greatest. Everything, the \
            load too, ran on one machine.
            """;
    private static final String RELIABILITY = """
            # Reliability

            Written by `./roundwire bench crash`, never by hand. Each round sends a random load while random processes are \
            killed (SIGKILL), paused (SIGSTOP) and stopped: ingest, two instances of valuations, portfolios, talent, the \
            broker, PostgreSQL. In one round of three an operator meanwhile has the tables of a service built anew, from \
            facts or from the log, takes them into use, and sometimes goes back; what was built may differ in no row. Then \
            every acknowledged event must be where its receipt says, and once in every view, as it lies first in the log; \
            every company and founder must be known as they were told; answers about the past (`knownAt`) must be what they \
            were; who follows the feeds, cut off and coming back, must know the rows; and every twentieth round the view topics must say what the rows do, no version after a later one, and \
            all views, replayed from the log, must have the rows that the live ones have.
            """;

    private Main() {}

    private static Map<String, Bench> benches() {
        Map<String, Bench> benches = new LinkedHashMap<>();
        benches.put("post", new SinglePost());
        benches.put("bulk", new Bulk());
        benches.put("flush", new Flush());
        benches.put("project", new Projecting());
        benches.put("rebuild", new Rebuilding());
        benches.put("visible", new Visible());
        benches.put("read", new Reading());
        benches.put("subjects", new Subjects());
        benches.put("start", new Starting());
        return benches;
    }

    public static void main(String[] arguments) throws Exception {
        boolean named = arguments.length > 0 && !arguments[0].startsWith("-");
        List<String> rest = Arrays.asList(arguments).subList(named ? 1 : 0, arguments.length);
        boolean well;
        try {
            Options options = Options.parse(rest);
            well = named && arguments[0].equals("crash")
                    ? crash(options)
                    : run(named ? chosen(arguments[0]) : benches(), options);
        } catch (IllegalArgumentException unknown) {
            System.err.println("roundwire: " + unknown.getMessage());
            well = false;
        }
        System.exit(well ? 0 : 1);
    }

    private static Map<String, Bench> chosen(String name) {
        Map<String, Bench> benches = benches();
        benches.keySet().retainAll(List.of(name));
        if (benches.isEmpty()) {
            throw new IllegalArgumentException("there is no bench " + name + "; there are crash, "
                    + String.join(", ", benches().keySet()));
        }
        return benches;
    }

    /// Runs one after another. One that fails leaves its section as it was, and the others go on.
    private static boolean run(Map<String, Bench> benches, Options options) throws InterruptedException {
        boolean well = true;
        for (Map.Entry<String, Bench> each : benches.entrySet()) {
            System.out.println(Instant.now() + " " + each.getKey());
            try {
                new Page(DOCS.resolve("performance.md"), SPEED)
                        .write(each.getValue().run(options), "./roundwire bench " + each.getKey() + options);
            } catch (InterruptedException stopping) {
                throw stopping;
            } catch (Exception failed) {
                failed.printStackTrace();
                well = false;
            }
        }
        return well;
    }

    private static boolean crash(Options options) throws Exception {
        long seed = options.large("seed", 1);
        Outcome outcome = new CrashCampaign(seed, options.number("from", 0), options.number("rounds", 1000)).run();
        new Page(DOCS.resolve("reliability.md"), RELIABILITY)
                .write("Seed " + seed, outcome.markdown("./roundwire bench crash" + options));
        return outcome.findings().isEmpty();
    }
}
