package dev.roundwire.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The broker's logs, at warnings and above. It writes a screenful at every start.
final class Quiet {

    /// Held here, since a logger nobody holds forgets its level.
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("kafka"), Logger.getLogger("org.apache.kafka"), Logger.getLogger("state.change.logger"));

    private Quiet() {}

    static void logs() {
        for (Logger logger : LOGGERS) {
            logger.setLevel(Level.WARNING);
        }
    }
}
