package dev.roundwire.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Programs of others, each on its own class path: `services/bench/peers`.
public final class Peers {
    private static final Path FOLDER = Path.of("peers");

    private Peers() {}

    public static Child child(String peer, String main, List<String> arguments) throws IOException {
        return child(peer, main, List.of(), arguments);
    }

    /// @param options of the JVM, beside those that all have
    public static Child child(String peer, String main, List<String> options, List<String> arguments)
            throws IOException {
        Path target = FOLDER.resolve(peer).resolve("target");
        if (!Files.exists(target.resolve("classpath"))) {
            throw new IOException(target + " isn't there: ./roundwire bench builds it");
        }
        String classPath = target.resolve("classes") + ":" + Files.readString(target.resolve("classpath"));
        List<String> all = new ArrayList<>(Services.OPTIONS);
        all.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
        all.addAll(options);
        return Child.of(peer, classPath, main, all, arguments);
    }

    /// A packaged Quarkus application.
    ///
    /// @param settings its system properties
    public static Child quarkus(String peer, Map<String, String> settings) throws IOException {
        Path jar = FOLDER.resolve(peer).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IOException(jar + " isn't there: ./roundwire bench builds it");
        }
        List<String> all = new ArrayList<>(Services.OPTIONS);
        settings.forEach((key, value) -> all.add("-D" + key + "=" + value));
        return Child.of(peer, jar.toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint", all, List.of());
    }
}
