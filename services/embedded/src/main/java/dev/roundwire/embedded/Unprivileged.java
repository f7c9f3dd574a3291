package dev.roundwire.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How commands run that refuse to run as root: as they are by an ordinary user; by root in a user namespace of their
/// own or, where the machine refuses those, as the user nobody, to whom the data folder is then given.
record Unprivileged(List<String> prefix) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    /// The way that works on this machine for programs in `programs` that own `data`.
    static Unprivileged find(Path programs, Path data) throws IOException {
        if (new UnixSystem().getUid() != ROOT) {
            return new Unprivileged(List.of());
        }
        Unprivileged namespace = new Unprivileged(List.of("unshare", "-U"));
        if (namespace.works("true")) {
            Folders.give(data, ROOT);
            return namespace;
        }
        Folders.give(data, NOBODY);
        Unprivileged nobody = new Unprivileged(AS_NOBODY);
        if (nobody.works("test", "-r", programs.toString(), "-a", "-w", data.toString())) {
            return nobody;
        }
        throw new CannotStart("PostgreSQL doesn't run as root, and the user nobody can't reach " + data
                + "; start as another user or choose another data folder.");
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    private boolean works(String... command) {
        try {
            return Command.run(command(List.of(command)), Map.of()).succeeded();
        } catch (IOException e) {
            return false;
        }
    }
}
