package dev.roundwire.standalone;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.embedded.FreePorts;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartIT {

    @TempDir
    private Path folder;

    @Test
    void itIsReadyOnceTheSampleStoryIsInEveryView() throws Exception {
        Started roundwire = Started.start(folder, FreePorts.find(1).getFirst());
        try {
            roundwire.untilReady();

            assertAll(
                    () -> assertEquals(
                            200, roundwire.get("/events?subject=company/xverse").statusCode()),
                    () -> assertEquals(
                            200,
                            roundwire.get("/companies/light-year/valuation").statusCode()),
                    () -> assertEquals(
                            200, roundwire.get("/investors/tencent/portfolio").statusCode()),
                    () -> assertEquals(
                            200, roundwire.get("/employers/alibaba/leavers").statusCode()),
                    () -> assertEquals("text/event-stream", roundwire.mediaTypeOf("/valuations/changes")),
                    () -> assertEquals("text/event-stream", roundwire.mediaTypeOf("/portfolios/changes")),
                    () -> assertEquals("text/event-stream", roundwire.mediaTypeOf("/talent/changes")));
        } finally {
            roundwire.stopsWithin(Duration.ofSeconds(20));
        }
    }
}
