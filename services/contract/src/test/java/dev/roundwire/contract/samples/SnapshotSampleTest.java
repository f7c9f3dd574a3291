package dev.roundwire.contract.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.Investment;
import dev.roundwire.contract.event.RoundClosed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotSampleTest {
    @Test
    void theConverterMakesTheSampleOfItsSourceByteForByte(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path made = folder.resolve("events.ndjson");
        Process converter = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Sample.SNAPSHOT.file("Convert.java").toString(),
                        Sample.SNAPSHOT.file("source").toString(),
                        made.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(converter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, converter.waitFor(), said);
        assertEquals(-1, Files.mismatch(Sample.SNAPSHOT.file("events.ndjson"), made));
    }

    @Test
    void everyRowOfTheSourceIsThere() throws IOException {
        List<Event> events =
                Sample.SNAPSHOT.lines().stream().map(Sample.Line::faultless).toList();
        List<RoundClosed> rounds = events.stream()
                .filter(RoundClosed.class::isInstance)
                .map(RoundClosed.class::cast)
                .toList();
        int parts =
                rounds.stream().mapToInt(round -> round.investments().size()).sum();
        assertEquals(
                922, events.stream().filter(CompanyFounded.class::isInstance).count());
        assertEquals(2129, rounds.size());
        assertEquals(5074 - 4, parts, "four rows name an investor of their round a second time");
    }

    @Test
    void noRoundNamesAnInvestorTwice() throws IOException {
        for (Sample.Line line : Sample.SNAPSHOT.lines()) {
            if (line.faultless() instanceof RoundClosed round) {
                Set<String> seen = new HashSet<>();
                List<String> twice = round.investments().stream()
                        .map(Investment::investor)
                        .map(investor -> investor.id())
                        .filter(id -> !seen.add(id))
                        .toList();
                assertEquals(List.of(), twice, round.roundId());
            }
        }
    }
}
