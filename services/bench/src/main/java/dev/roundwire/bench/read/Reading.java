package dev.roundwire.bench.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.acceptance.product.ServiceProcess;
import dev.roundwire.bench.Bench;
import dev.roundwire.bench.Options;
import dev.roundwire.bench.WrongAnswer;
import dev.roundwire.bench.limit.BareSql;
import dev.roundwire.bench.load.ClosedLoop;
import dev.roundwire.bench.load.ClosedLoop.Requests;
import dev.roundwire.bench.load.ClosedLoop.Result;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.load.Fill;
import dev.roundwire.bench.process.Child;
import dev.roundwire.bench.process.Services;
import dev.roundwire.bench.process.Topics;
import dev.roundwire.bench.process.World;
import dev.roundwire.bench.report.Goal;
import dev.roundwire.bench.report.Row;
import dev.roundwire.bench.report.Section;
import dev.roundwire.embedded.FreePorts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/// Reads of a hundred thousand companies beside bare SQL.
public final class Reading implements Bench {
    private static final String BARE = "HTTP + SQL";
    private static final int CLIENTS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final long STRIDE = 7919;
    private static final String METHOD = """
            16 clients, random companies and investors, in turns. Beside stands an HTTP server that sends what one SQL \
            statement says as PostgreSQL has made JSON of it: the subject's facts as they lie there (Roundwire merges their \
            claims and folds them), the list's rows, the investor's stored positions (Roundwire folds all their companies \
            anew, with totals), and sums over all positions (Roundwire folds those of the page anew). Each kind has been \
            asked for twenty seconds before, so that its code is compiled. Before, a company's rounds, a portfolio's \
            positions and the lists' order are held against what was sent.
            """;

    /// One kind of read.
    ///
    /// @param ours the path of the request with this number
    /// @param bare the same of the server beside
    private record Question(
            String what, ServiceProcess service, LongFunction<String> ours, LongFunction<String> bare) {}

    @Override
    public Section run(Options options) throws Exception {
        int events = options.number("events", 300_000);
        Facts facts = new Facts("read", options.number("companies", 100_000));
        try (World world = World.start();
                ClosedLoop load = new ClosedLoop()) {
            Topics.createLog(world);
            Fill.topic(world, facts, facts::logged, 0, events);
            ServiceProcess valuations = Services.start(world, "valuations", Map.of());
            ServiceProcess portfolios = Services.start(world, "portfolios", Map.of());
            check(world, facts, events, valuations, portfolios);
            int port = FreePorts.find(1).getFirst();
            world.started(Child.of(
                    "sql",
                    BareSql.class,
                    Services.OPTIONS,
                    List.of(
                            world.database().url(),
                            world.database().user(),
                            world.database().password(),
                            Integer.toString(port))));
            List<Row> rows = new ArrayList<>();
            for (Question question : questions(facts, events, valuations, portfolios)) {
                rows.addAll(measure(options, load, question, port));
            }
            return new Section("Reading", METHOD, rows);
        }
    }

    private static List<Question> questions(
            Facts facts, int events, ServiceProcess valuations, ServiceProcess portfolios) {
        LongFunction<String> company = number -> facts.company(number * STRIDE % facts.companies());
        LongFunction<String> investor = number -> Facts.investor(number * STRIDE % events);
        String now = Instant.now().toString();
        return List.of(
                new Question(
                        "a company",
                        valuations,
                        number -> "/companies/" + company.apply(number),
                        number -> "/company/" + company.apply(number)),
                new Question(
                        "its valuation in the past (knownAt)",
                        valuations,
                        number -> "/companies/" + company.apply(number) + "/valuation?knownAt=" + now,
                        number -> "/past/" + company.apply(number)),
                new Question(
                        "the 100 worth most",
                        valuations,
                        _ -> "/valuations?sort=-postMoney&limit=100",
                        _ -> "/list/100"),
                new Question(
                        "an investor's portfolio",
                        portfolios,
                        number -> "/investors/" + investor.apply(number) + "/portfolio",
                        number -> "/portfolio/" + investor.apply(number)),
                new Question(
                        "the 20 investors that put in most, summed up",
                        portfolios,
                        _ -> "/investors?sort=-cost&limit=20",
                        _ -> "/investors/20"));
    }

    private static List<Row> measure(Options options, ClosedLoop load, Question question, int port) throws Exception {
        Duration lasting = Duration.ofSeconds(options.number("seconds", 3));
        Row reads = Row.beside(question.what() + ", reads", "/s", BARE, Goal.atLeast(0.5));
        Row worst = Row.beside(question.what() + ", p99", "ms", BARE, Goal.atMost(2));
        for (int round = -1; round < options.number("rounds", 3); round++) {
            long first = (round + 1) * 1_000_003L;
            Duration each = round < 0 ? WARM_UP : lasting;
            Result ours = turn(load, question.service().address().getPort(), question.ours(), first, each);
            WrongAnswer.unlessEqual("bad answers about " + question.what(), 0L, ours.failed());
            Result bare = turn(load, port, question.bare(), first, each);
            WrongAnswer.unlessEqual("bad answers beside about " + question.what(), 0L, bare.failed());
            if (round >= 0) {
                reads.add(ours.perSecond(), bare.perSecond());
                worst.add(ours.percentile(99), bare.percentile(99));
            }
        }
        return List.of(reads, worst);
    }

    private static Result turn(ClosedLoop load, int port, LongFunction<String> path, long first, Duration lasting)
            throws Exception {
        return load.run(new Requests(port, path, _ -> new byte[0], ""), first, CLIENTS, lasting);
    }

    private static void check(
            World world, Facts facts, int events, ServiceProcess valuations, ServiceProcess portfolios)
            throws Exception {
        String company = facts.company(0);
        long rounds = LongStream.range(0, events)
                .filter(number -> number % facts.companies() == 0)
                .count();
        JsonNode answer = Services.get(world, valuations, "/companies/" + company);
        WrongAnswer.unlessEqual(
                "rounds of " + company, rounds, answer.at("/funding/rounds").asLong());
        String investor = Facts.investor(0);
        Set<String> held = new HashSet<>();
        LongStream.range(0, events)
                .filter(number -> Facts.investor(number).equals(investor))
                .forEach(number -> held.add(facts.company(number)));
        JsonNode portfolio = Services.get(world, portfolios, "/investors/" + investor + "/portfolio");
        WrongAnswer.unlessEqual(
                "positions", held.size(), portfolio.path("positions").size());
        JsonNode investors = Services.get(world, portfolios, "/investors?sort=-cost&limit=20")
                .path("items");
        WrongAnswer.unlessEqual("the investors' number", 20, investors.size());
        inOrder(investors, "/cost/amount");
        JsonNode items = Services.get(world, valuations, "/valuations?sort=-postMoney&limit=100")
                .path("items");
        WrongAnswer.unlessEqual("the list's length", Math.min(100, Math.min(events, facts.companies())), items.size());
        inOrder(items, "/latest/postMoney/amount");
    }

    /// The greatest first.
    private static void inOrder(JsonNode items, String amount) {
        for (int i = 1; i < items.size(); i++) {
            long before = items.get(i - 1).at(amount).asLong();
            WrongAnswer.unlessEqual(
                    "the order at " + i,
                    true,
                    before > 0 && before >= items.get(i).at(amount).asLong());
        }
    }
}
