package dev.roundwire.bench.crash;

import dev.roundwire.acceptance.product.Load;
import dev.roundwire.bench.crash.Fault.Victim;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One round: what is told, and what goes wrong meanwhile, by the campaign's seed and the round's number alone.
final class Round {
    private static final int SENDERS = 4;
    private static final int LARGEST_BULK = 20;

    private final int number;
    private final Random random;
    private final Load load;
    private final List<Fault> faults;
    private final Optional<Operation> operation;

    Round(long seed, int number) {
        this.number = number;
        this.random = new Random(seed * 1_000_003 + number);
        this.load = Load.of("r" + number, random.nextLong(), 4 + random.nextInt(12));
        this.faults = Fault.draw(random);
        this.operation = Operation.draw(random);
    }

    int number() {
        return number;
    }

    Load load() {
        return load;
    }

    List<Fault> faults() {
        return faults;
    }

    Optional<Operation> operation() {
        return operation;
    }

    /// All that happens beside the load.
    List<Object> happening() {
        List<Object> all = new ArrayList<>(faults);
        operation.ifPresent(all::add);
        return all;
    }

    Random random() {
        return random;
    }

    /// Sends the load while the faults happen; returns once all of it is acknowledged and nothing goes wrong any
    /// more. A service that gave up, since the database was away when it started, is started again meanwhile.
    ///
    /// @param more lines about subjects of earlier rounds
    Client run(Cast cast, List<String> more) throws IOException, InterruptedException, Broken {
        Client client = new Client(cast.world().http(), cast.address(Victim.INGEST));
        List<String> lines = new ArrayList<>(load.lines());
        lines.addAll(more);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> suffering = new ArrayList<>();
            for (Fault fault : faults) {
                suffering.add(threads.submit(() -> {
                    cast.suffer(fault);
                    return null;
                }));
            }
            List<Future<?>> sending = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                List<String> part = part(lines, sender);
                long seed = random.nextLong();
                sending.add(threads.submit(() -> {
                    send(client, part, new Random(seed));
                    return null;
                }));
            }
            List<Future<?>> operating = operation.stream()
                    .<Future<?>>map(each -> threads.submit(() -> {
                        new Operator(cast.world().http(), cast).carryOut(each);
                        return null;
                    }))
                    .toList();
            await(suffering);
            cast.settle();
            await(sending);
            await(operating);
        }
        return client;
    }

    private static List<String> part(List<String> lines, int sender) {
        List<String> part = new ArrayList<>();
        for (int i = sender; i < lines.size(); i += SENDERS) {
            part.add(lines.get(i));
        }
        return part;
    }

    /// Some singly, some in bulk, spread over the time in which things go wrong.
    private static void send(Client client, List<String> lines, Random random)
            throws IOException, InterruptedException, Broken {
        int from = 0;
        while (from < lines.size()) {
            boolean bulk = random.nextBoolean();
            int to = Math.min(lines.size(), from + (bulk ? 1 + random.nextInt(LARGEST_BULK) : 1));
            if (bulk) {
                client.sendInBulk(lines.subList(from, to));
            } else {
                client.sendSingly(lines.subList(from, to));
            }
            from = to;
            Thread.sleep(random.nextInt(200));
        }
    }

    private static void await(List<Future<?>> all) throws IOException, InterruptedException, Broken {
        for (Future<?> each : all) {
            try {
                each.get();
            } catch (ExecutionException failed) {
                switch (failed.getCause()) {
                    case Broken broken -> throw broken;
                    case IOException broken -> throw broken;
                    case null, default -> throw new IllegalStateException(failed);
                }
            }
        }
    }
}
