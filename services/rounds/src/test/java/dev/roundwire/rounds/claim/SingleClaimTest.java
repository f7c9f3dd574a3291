package dev.roundwire.rounds.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SingleClaimTest {

    @Test
    void aThingOfOneClaimIsWhatMergingMakesOfIt() {
        int single = 0;
        for (int seed = 0; seed < Seeds.of(100); seed++) {
            Histories histories = new Histories(seed);
            List<RecordedFact> facts = new ArrayList<>(histories.company("company-0", 20));
            facts.addAll(histories.founder("founder-0", 10));
            for (RecordedFact fact : facts) {
                single += sameAsMerged(fact.event().getClass(), fact) ? 1 : 0;
            }
        }
        assertTrue(single > Seeds.of(100), "most are plain: " + single);
    }

    private static <E extends Event> boolean sameAsMerged(Class<E> type, RecordedFact fact) {
        Thing<E> single = SingleClaim.thing(type, fact);
        if (single == null) {
            return false;
        }
        Thing<E> merged = Merge.of(type, List.of(fact), "it", Set.of());
        assertEquals(merged.event(), single.event());
        assertEquals(merged.claims(), single.claims());
        assertEquals(merged.confidence(), single.confidence());
        assertEquals(merged.contradictions(), single.contradictions());
        assertEquals(merged.span(), single.span());
        Origins.Listed listed = (Origins.Listed) merged.origins();
        listed.byPath()
                .forEach((path, origin) -> assertEquals(origin, single.origins().of(path), path));
        for (String none :
                List.of("sources", "confidence", "corrects", "investments", "names", "nothing", "no/thing")) {
            assertEquals(listed.of(none), single.origins().of(none), none);
        }
        return true;
    }

    @Test
    void whatSaysSomethingTwiceIsMergedWithItself() {
        for (String twice : List.of(
                "'investments':[{'investor':{'id':'i'}},{'investor':{'id':'i'},'lead':true}]",
                "'company':{'id':'x','names':[{'value':'X'},{'value':'X'}]}",
                "'investments':[{'investor':{'id':'i','names':[{'value':'I'},{'value':'I'}]}}]",
                "'investments':[{'investor':{'id':'i/amount'}}]",
                "'sources':[{'publisher':'p'},{'publisher':'p'}]")) {
            String company = twice.startsWith("'company'") ? "" : "'company':{'id':'x'},";
            RecordedFact fact = Given.recorded(
                    0, "1", "round-closed", "{" + company + "'roundId':'a','roundType':'seed'," + twice + "}");
            assertNull(SingleClaim.thing(fact.event().getClass(), fact), twice);
        }
    }
}
