package dev.roundwire.standalone;

import dev.roundwire.embedded.FreePorts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// The ports of Kafka and PostgreSQL: free ones, the same at every start as long as nobody else has taken them.
record Ports(int kafka, int controller, int postgres) {

    private static final List<String> NAMES = List.of("kafka", "controller", "postgres");

    /// The ports that this file remembers; those that are taken by now are replaced, and the file with them.
    static Ports rememberedIn(Path file) throws IOException {
        Properties remembered = read(file);
        List<Integer> free = FreePorts.find(NAMES.size());
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            int port = Integer.parseInt(remembered.getProperty(NAMES.get(i), "0"));
            ports.add(port != 0 && isFree(port) ? port : free.get(i));
            remembered.setProperty(NAMES.get(i), ports.get(i).toString());
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            remembered.store(out, "Where Kafka and PostgreSQL listen");
        }
        return new Ports(ports.get(0), ports.get(1), ports.get(2));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
        }
        return properties;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
