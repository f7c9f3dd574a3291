package dev.roundwire.bench.process;

import dev.roundwire.embedded.KafkaBroker;
import java.nio.file.Path;

/// A Kafka broker as a process of its own. Arguments: its folder, its port, its controller's port.
final class BrokerMain {
    private BrokerMain() {}

    public static void main(String[] arguments) {
        KafkaBroker broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        System.out.println(Child.READY);
    }
}
