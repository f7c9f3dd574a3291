package dev.roundwire.standalone;

import dev.roundwire.embedded.CannotStart;
import dev.roundwire.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/// What the command line says.
///
/// @param host the address that HTTP listens on
/// @param port the port that HTTP listens on; 0 was replaced by a free one
/// @param data the folder that everything is kept in
/// @param empty whether a first start leaves the sample story out
/// @param once whether it stops again as soon as it is ready: a rehearsal, from which the JVM learns to start quickly
record Options(String host, int port, Path data, boolean empty, boolean once) {

    private static final int LARGEST_PORT = 65535;
    private static final Options DEFAULT = new Options("127.0.0.1", 8080, Path.of(".data"), false, false);

    static Options parse(String... arguments) {
        Options options = DEFAULT;
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            int equals = name.indexOf('=');
            options = equals < 0
                    ? options.with(name, rest)
                    : options.with(
                            name.substring(0, equals),
                            List.of(name.substring(equals + 1)).iterator());
        }
        return options;
    }

    private Options with(String name, Iterator<String> rest) {
        return switch (name) {
            case "--empty" -> new Options(host, port, data, true, once);
            case "--once" -> new Options(host, port, data, empty, true);
            case "--host" -> new Options(value(name, rest), port, data, empty, once);
            case "--port" -> new Options(host, port(value(name, rest)), data, empty, once);
            case "--data" -> new Options(host, port, folder(value(name, rest)), empty, once);
            default -> throw new CannotStart("There is no option " + name + "; see ./roundwire --help.");
        };
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new CannotStart(name + " needs a value; see ./roundwire --help.");
        }
        return rest.next();
    }

    private static int port(String text) {
        if (text.matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(text);
            if (port <= LARGEST_PORT) {
                return port == 0 ? anyPort() : port;
            }
        }
        throw new CannotStart("--port takes a number from 0 to " + LARGEST_PORT + ", not " + text + ".");
    }

    private static int anyPort() {
        try {
            return FreePorts.find(1).getFirst();
        } catch (IOException e) {
            throw new CannotStart("No port is free: " + e.getMessage() + ".", e);
        }
    }

    private static Path folder(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new CannotStart("--data takes a folder, and " + text + " can't be the name of one.", e);
        }
    }
}
