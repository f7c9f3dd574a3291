package dev.roundwire.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneIT {

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static @Nullable Started roundwire;
    private static int port;

    @AfterAll
    static void stop() throws InterruptedException {
        if (roundwire != null) {
            roundwire.stopsWithin(TIME_TO_STOP);
        }
    }

    @Test
    void aSecondStartOnTheSameDataFolderIsRefusedInOneSentence() throws Exception {
        running();

        Started second = Started.start(folder.resolve("data"), FreePorts.find(1).getFirst());

        assertEquals(1, second.exitCode());
        assertEquals(
                "roundwire: Roundwire already runs on the data folder " + folder.resolve("data")
                        + "; stop it, or choose another folder with --data.\n",
                second.said());
    }

    @Test
    void aTakenPortIsRefusedInOneSentence() throws Exception {
        running();

        Started second = Started.start(folder.resolve("other"), port);

        assertEquals(1, second.exitCode());
        assertEquals(
                "roundwire: Port " + port + " is taken by another program; choose another one with --port.\n",
                second.said());
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAfterTheNextStart() throws Exception {
        Started killed = running();
        int posted = killed.post("/events/company-founded", """
                        {"company": {"id": "acme", "names": [{"value": "Acme"}]}, "foundedOn": "2024-05"}""").statusCode();
        ProcessHandle orphan = killed.postgres();
        killed.kill();

        Started next = running();

        assertEquals(201, posted);
        assertEquals(200, next.get("/companies/acme").statusCode());
        assertFalse(orphan.isAlive());
    }

    @Test
    void aDryRunTellsWhatWouldChangeInAllViews() throws Exception {
        String answer = running().post("/events/round-closed?dryRun=true", """
                        {"company": {"id": "foreseen"}, "roundId": "a", "roundType": "seed",
                         "investments": [{"investor": {"id": "foreseen-fund"}}]}""").body();

        assertTrue(answer.startsWith("{\"would\":\"accept\",\"changes\":[{"), answer);
        assertTrue(answer.contains("/companies/foreseen/rounds#rounds/a"), answer);
        assertTrue(answer.contains("/investors/foreseen-fund/portfolio#positions/foreseen"), answer);
    }

    @Test
    void beingStoppedLeavesNoProcessAndNoComplaint() throws Exception {
        Started stopped = running();
        ProcessHandle postgres = stopped.postgres();
        int told = stopped.said().length();

        boolean gone = stopped.stopsWithin(TIME_TO_STOP);

        assertTrue(gone);
        assertFalse(postgres.isAlive());
        String last = stopped.said().substring(told);
        assertFalse(last.contains("ERROR"), last);
    }

    private static Started running() throws IOException, InterruptedException {
        if (roundwire == null || !roundwire.isAlive()) {
            port = FreePorts.find(1).getFirst();
            roundwire = Started.start(folder.resolve("data"), port, "--empty").untilReady();
        }
        return roundwire;
    }
}
