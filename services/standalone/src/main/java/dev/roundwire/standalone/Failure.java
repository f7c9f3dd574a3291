package dev.roundwire.standalone;

import io.quarkus.runtime.QuarkusBindException;

/// Why the services could not be started, in words.
final class Failure {

    private Failure() {}

    static String sentence(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof QuarkusBindException)) {
            root = root.getCause();
        }
        if (root instanceof QuarkusBindException bind) {
            return HttpPort.taken(bind.getPort());
        }
        return "The services can't be started: "
                + (root.getMessage() == null
                        ? root.toString()
                        : root.getMessage().lines().findFirst().orElse("")) + ".";
    }
}
