package dev.roundwire.bench.crash;

import dev.roundwire.acceptance.product.MadeUpCompany;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Random load and random faults, round after round, from one seed; after each round every promise is looked at.
public final class CrashCampaign {
    /// After how many rounds everything is replayed and compared, and what was published, too.
    private static final int REPLAY_EVERY = 20;

    private final long seed;
    private final int first;
    private final int rounds;
    private final Outcome outcome;

    public CrashCampaign(long seed, int first, int rounds) {
        this.seed = seed;
        this.first = first;
        this.rounds = rounds;
        this.outcome = new Outcome(seed);
    }

    /// Runs all rounds. One that breaks a promise is noted, and the next begins on an empty world.
    public Outcome run() throws Exception {
        int next = first;
        while (next < first + rounds) {
            try (Cast cast = Cast.start();
                    WholeLog log = new WholeLog(cast.world().bootstrapServers());
                    Subscribers subscribers = new Subscribers(cast)) {
                next = runUntilBroken(cast, log, subscribers, next);
            }
        }
        return outcome;
    }

    /// @return the round after the last that was run
    private int runUntilBroken(Cast cast, WholeLog log, Subscribers subscribers, int from) throws Exception {
        Answers answers = new Answers(cast.world().http(), cast);
        List<MadeUpCompany> before = new ArrayList<>();
        for (int number = from; number < first + rounds; number++) {
            Round round = new Round(seed, number);
            long begin = System.nanoTime();
            try {
                Client client = round.run(cast, corrections(round, before));
                check(cast, log, answers, round, client);
                subscribers.mustKnowTheRows();
                if ((number + 1) % REPLAY_EVERY == 0 || number == first + rounds - 1) {
                    replay(cast, answers);
                }
                before.addAll(round.load().companies());
                outcome.kept(round, client.acknowledged().size(), Duration.ofNanos(System.nanoTime() - begin));
            } catch (Broken | IOException | SQLException | IllegalStateException broken) {
                outcome.broken(round, broken);
                return number + 1;
            }
        }
        outcome.records(log.records());
        return first + rounds;
    }

    private static void check(Cast cast, WholeLog log, Answers answers, Round round, Client client)
            throws IOException, InterruptedException, SQLException, Broken {
        answers.mustTell(round.load().companies(), end(client));
        log.readOn();
        log.mustHold(client.acknowledged());
        try (Connection connection = cast.world().database().connect()) {
            log.mustBeInAllViews(connection);
        }
        answers.mustNotHaveChanged();
        answers.remember(round.load().companies(), Instant.now(), round.random());
    }

    private static void replay(Cast cast, Answers answers)
            throws IOException, InterruptedException, SQLException, Broken {
        try (Connection connection = cast.world().database().connect()) {
            for (String service : Views.ROWS.keySet()) {
                Published.mustBeTheRows(cast.world().bootstrapServers(), connection, service);
            }
            new Replay(answers).mustGiveTheSameRows(connection);
        }
    }

    /// The highest position of each partition that a receipt has named.
    private static String end(Client client) {
        return client.acknowledged().values().stream()
                .collect(Collectors.toMap(
                        position -> position.substring(0, position.indexOf(':')),
                        position -> Long.parseLong(position.substring(position.indexOf(':') + 1)),
                        Math::max,
                        TreeMap::new))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    /// Takes back rounds of companies that earlier answers were about: those answers may not change by it.
    private static List<String> corrections(Round round, List<MadeUpCompany> before) {
        return Stream.generate(() -> before.get(round.random().nextInt(before.size())))
                .limit(before.isEmpty() ? 0 : 3)
                .flatMap(company -> company.rounds().stream().limit(1).map(first ->
                        """
                        {"specversion":"1.0","id":"%s-taken-back-in-%d","source":"%s",\
                        "type":"dev.roundwire.event-retracted.v1","time":"2024-01-01T00:00:00Z",\
                        "datacontenttype":"application/json","data":{"company":{"id":"%s"},\
                        "target":{"id":"%s"},"reason":"of another round"}}\
                        """.formatted(first.id(), round.number(), Client.SOURCE, company.id(), first.id())))
                .distinct()
                .toList();
    }
}
