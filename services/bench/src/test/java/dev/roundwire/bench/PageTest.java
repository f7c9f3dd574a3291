package dev.roundwire.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.bench.report.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    @Test
    void aRunReplacesItsOwnSectionAndLeavesTheOthers(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("page.md");
        Page page = new Page(file, "# Page\n\nIts opening.");
        page.write("One", "first");
        page.write("Two", "second");

        page.write("One", "third");

        assertEquals("# Page\n\nIts opening.\n\n## One\n\nthird\n\n## Two\n\nsecond\n", Files.readString(file));
    }
}
