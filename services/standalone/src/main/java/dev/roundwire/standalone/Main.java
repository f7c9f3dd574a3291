package dev.roundwire.standalone;

import dev.roundwire.embedded.CannotStart;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Starts Kafka and PostgreSQL, then all services; stops them in the opposite order.
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        initializeLogging();
        try {
            start(Options.parse(arguments));
        } catch (CannotStart e) {
            fail(e.sentence());
        }
    }

    private static void start(Options options) {
        DataFolder folder = DataFolder.take(options.data());
        HttpPort.requireFree(options.host(), options.port());
        folder.story().decide(options.empty());
        publish(options, folder);
        Servers servers = Servers.start(folder, folder.ports());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(servers), "stop"));
        Services services = Services.initialize();
        servers.publish();
        Progress.done("Kafka and PostgreSQL take requests");
        services.run(options.once(), Main::ended);
    }

    /// Threads that are the first to log, and are so at once, wait for each other for ever.
    private static void initializeLogging() {
        LogManager.getLogManager();
        LoggerFactory.getLogger(Main.class);
    }

    private static void publish(Options options, DataFolder folder) {
        System.setProperty("quarkus.http.host", options.host());
        System.setProperty("quarkus.http.port", Integer.toString(options.port()));
        System.setProperty("quarkus.log.file.path", folder.log().toString());
        System.setProperty("roundwire.standalone.data", folder.path().toString());
        System.setProperty("roundwire.standalone.story", folder.story().path().toString());
    }

    private static void ended(int code, @Nullable Throwable cause) {
        if (cause != null) {
            fail(Failure.sentence(cause));
        }
        System.exit(code);
    }

    private static void stop(Servers servers) {
        Quarkus.blockingExit();
        try {
            servers.stop();
        } catch (IOException e) {
            System.err.println("roundwire: PostgreSQL could not be stopped: " + e.getMessage());
        }
    }

    private static void fail(String sentence) {
        System.err.println("roundwire: " + sentence);
        System.exit(1);
    }
}
