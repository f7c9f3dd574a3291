package dev.roundwire.standalone;

import dev.roundwire.embedded.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether the sample story is still to be loaded into this data folder. Decided by the first start and kept, so that
/// a start that dies while it loads is made up for by the next one.
record StoryFile(Path path) {

    private static final String PENDING = "to be loaded";
    private static final String LOADED = "loaded";
    private static final String LEFT_OUT = "left out";

    /// On the first start: decides. On any other: nothing.
    void decide(boolean empty) {
        if (!Files.exists(path)) {
            write(empty ? LEFT_OUT : PENDING);
        }
    }

    boolean pending() {
        try {
            return Files.readString(path).equals(PENDING);
        } catch (IOException e) {
            throw new CannotStart("The file " + path + " can't be read.", e);
        }
    }

    void loaded() {
        write(LOADED);
    }

    private void write(String state) {
        try {
            Files.writeString(path, state);
        } catch (IOException e) {
            throw new CannotStart("The file " + path + " can't be written.", e);
        }
    }
}
