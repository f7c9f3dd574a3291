package dev.roundwire.bench.crash;

import dev.roundwire.acceptance.product.ServiceProcess;
import dev.roundwire.bench.crash.Fault.Victim;
import dev.roundwire.bench.process.Child;
import dev.roundwire.bench.process.Database;
import dev.roundwire.bench.process.Signals;
import dev.roundwire.bench.process.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/// All the processes of the campaign: ingest, two instances of valuations, portfolios, talent, a broker, a database.
/// What dies is started again, as an orchestrator would.
final class Cast implements AutoCloseable {
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(10);
    private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m");

    private final World world;
    private final Map<Victim, ServiceProcess> services = new EnumMap<>(Victim.class);
    private final Map<Victim, ReentrantLock> locks = new EnumMap<>(Victim.class);

    private Cast(World world) throws IOException {
        this.world = world;
        for (Victim victim : Victim.values()) {
            locks.put(victim, new ReentrantLock());
        }
        services.put(Victim.INGEST, service("ingest", "1"));
        services.put(Victim.VALUATIONS_1, service("valuations", "1"));
        services.put(Victim.VALUATIONS_2, service("valuations", "2"));
        services.put(Victim.PORTFOLIOS, service("portfolios", "1"));
        services.put(Victim.TALENT, service("talent", "1"));
    }

    /// Its classes are kept as they were loaded by one that ended in peace: a round waits for starts more than for
    /// anything else.
    private ServiceProcess service(String name, String instance) throws IOException {
        List<String> options = new ArrayList<>(SMALL);
        options.add("-XX:+AutoCreateSharedArchive");
        options.add("-XX:SharedArchiveFile="
                + Path.of("target", "services", name + ".jsa").toAbsolutePath());
        return world.service(name, instance, options, Map.of());
    }

    static Cast start() throws IOException, InterruptedException, Broken {
        Cast cast = new Cast(World.start());
        cast.service(Victim.INGEST).start();
        cast.service(Victim.INGEST).awaitReady();
        for (Victim victim : cast.services.keySet()) {
            if (victim != Victim.INGEST) {
                cast.service(victim).start();
            }
        }
        cast.settle();
        for (ServiceProcess service : cast.services.values()) {
            service.handle().destroy();
            service.handle().onExit().join();
            service.start();
        }
        cast.settle();
        return cast;
    }

    World world() {
        return world;
    }

    URI address(Victim victim) {
        return service(victim).address();
    }

    /// Does it, waits, and undoes it. Two faults of one victim wait for each other.
    void suffer(Fault fault) throws IOException, InterruptedException {
        ReentrantLock lock = Objects.requireNonNull(locks.get(fault.victim()));
        Thread.sleep(fault.after());
        lock.lock();
        try {
            switch (fault.victim()) {
                case BROKER -> sufferBroker(fault);
                case DATABASE -> sufferDatabase(fault);
                default -> sufferService(fault);
            }
        } finally {
            lock.unlock();
        }
    }

    private void sufferService(Fault fault) throws IOException, InterruptedException {
        ServiceProcess service = service(fault.victim());
        switch (fault.kind()) {
            case PAUSE -> pause(service.handle(), fault.lasting());
            case LEAVE -> {
                service.close();
                Thread.sleep(fault.lasting());
                service.start();
            }
            case KILL, KILL_CONNECTION -> {
                service.kill();
                Thread.sleep(fault.lasting());
                service.start();
            }
        }
    }

    private void sufferBroker(Fault fault) throws IOException, InterruptedException {
        Child broker = world.broker();
        if (fault.kind() == Fault.Kind.PAUSE) {
            pause(broker.handle(), fault.lasting());
        } else {
            broker.kill();
            Thread.sleep(fault.lasting());
            broker.start();
            broker.awaitReady();
        }
    }

    private void sufferDatabase(Fault fault) throws IOException, InterruptedException {
        Database database = world.database();
        switch (fault.kind()) {
            case PAUSE -> pause(database.handle(), fault.lasting());
            case KILL_CONNECTION -> database.killBackend((int) fault.lasting());
            default -> {
                database.kill();
                Thread.sleep(fault.lasting());
                database.restart();
            }
        }
    }

    private static void pause(ProcessHandle process, long millis) throws IOException, InterruptedException {
        if (process.isAlive()) {
            Signals.pause(process);
            Thread.sleep(millis);
            Signals.resume(process);
        }
    }

    /// Waits until every service says that it can do its job, and starts those again that gave up.
    void settle() throws IOException, InterruptedException, Broken {
        long deadline = System.nanoTime() + SETTLED_WITHIN.toNanos();
        for (Map.Entry<Victim, ServiceProcess> each : services.entrySet()) {
            while (!isReady(each.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new Broken(each.getKey() + " isn't ready after " + SETTLED_WITHIN.toSeconds() + " s");
                }
            }
        }
    }

    private static boolean isReady(ServiceProcess service) throws IOException, InterruptedException {
        if (!service.handle().isAlive()) {
            service.start();
        }
        try {
            service.awaitReady();
            return true;
        } catch (IllegalStateException gaveUp) {
            return false;
        }
    }

    private ServiceProcess service(Victim victim) {
        return Objects.requireNonNull(services.get(victim), victim::name);
    }

    @Override
    public void close() throws Exception {
        world.close();
    }
}
