package dev.roundwire.stream.testing;

import dev.roundwire.embedded.KafkaBroker;
import dev.roundwire.embedded.KafkaBroker.Address;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One broker of a cluster, in a process of its own that can be killed.
public final class BrokerProcess implements AutoCloseable {
    private final Process process;

    private BrokerProcess(Process process) {
        this.process = process;
    }

    /// Starts a broker on what is in `folder`; it takes requests a while later.
    public static BrokerProcess start(List<Address> cluster, int number, String clusterId, Path folder)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                Integer.toString(number),
                clusterId,
                folder.toString()));
        cluster.forEach(address -> command.add(address.port() + ":" + address.controllerPort()));
        return new BrokerProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder + ".out"))
                .start());
    }

    /// @param arguments number, cluster id, folder, and of each broker its ports, e.g. `9092:9093`
    public static void main(String[] arguments) throws InterruptedException {
        List<Address> cluster = Stream.of(arguments)
                .skip(3)
                .map(address -> address.split(":"))
                .map(ports -> new Address(Integer.parseInt(ports[0]), Integer.parseInt(ports[1])))
                .toList();
        try (KafkaBroker broker =
                KafkaBroker.startOneOf(cluster, Integer.parseInt(arguments[0]), arguments[1], Path.of(arguments[2]))) {
            System.out.println("takes requests on " + broker.bootstrapServers());
            Thread.currentThread().join();
        }
    }

    /// As `kill -9` does.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
