package dev.roundwire.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.bench.crash.CrashCampaign;
import dev.roundwire.bench.crash.Outcome;
import dev.roundwire.bench.post.Bulk;
import dev.roundwire.bench.report.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// That the campaign and the benches run: in earnest they are run by `./roundwire bench`.
@Tag("minutes")
class SmokeTest {
    @Test
    void noPromiseBreaksInAFewRounds() throws Exception {
        Outcome outcome = new CrashCampaign(1, 0, 2).run();

        assertEquals(List.of(), outcome.findings());
        assertTrue(outcome.markdown("test").contains("Promises broken: 0"));
    }

    @Test
    void aBenchHoldsTheLogAgainstWhatItSent() throws Exception {
        Section section = new Bulk().run(new Options(Map.of("events", 1000L, "rounds", 1L)));

        assertEquals(2, section.rows().size());
    }
}
