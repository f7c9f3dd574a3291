package dev.roundwire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.embedded.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    @Test
    void aFolderThatIsNotThereIsMade() {
        DataFolder.take(parent.resolve("some/where"));

        assertTrue(Files.isDirectory(parent.resolve("some/where")));
    }

    @Test
    void aFileIsNoDataFolder() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        CannotStart refused = assertThrows(CannotStart.class, () -> DataFolder.take(file));

        assertEquals("The data folder " + file + " is a file.", refused.sentence());
    }

    @Test
    void thePortsStayTheSame() {
        DataFolder folder = DataFolder.take(parent);

        assertEquals(folder.ports(), folder.ports());
    }

    @Test
    void aRememberedPortThatSomebodyElseHasTakenIsReplaced() throws IOException {
        DataFolder folder = DataFolder.take(parent);
        Ports remembered = folder.ports();
        try (ServerSocket other = new ServerSocket(remembered.kafka(), 1, InetAddress.getLoopbackAddress())) {
            Ports now = folder.ports();

            assertNotEquals(other.getLocalPort(), now.kafka());
            assertEquals(remembered.postgres(), now.postgres());
        }
    }

    @Test
    void theStoryIsToldOnAFirstStartOnly() {
        StoryFile story = DataFolder.take(parent).story();
        story.decide(false);
        assertTrue(story.pending());

        story.loaded();
        story.decide(false);

        assertFalse(story.pending());
    }

    @Test
    void aStoryThatWasLeftOutStaysOut() {
        StoryFile story = DataFolder.take(parent).story();
        story.decide(true);
        story.decide(false);

        assertFalse(story.pending());
    }
}
