package dev.roundwire.stream.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Histories;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrefixTest {
    private static final List<RecordedFact> FACTS = new Histories(3).company("acme", 1000);

    private int folds;

    @Test
    void factsThatFoldAreFoldedOnce() {
        Prefix<Integer> prefix = Prefix.of(FACTS, this::count);

        assertEquals(new Prefix<>(1000, null), prefix);
        assertEquals(1, folds);
    }

    @Test
    void whatCannotBeFoldedIsLeftOutWithWhatComesAfter() {
        for (int bad : List.of(0, 1, 499, 500, 998, 999)) {
            Prefix<Integer> prefix = Prefix.of(FACTS, facts -> failingOn(bad, facts));

            Prefix.Unfoldable unfoldable = prefix.unfoldable();
            assertNotNull(unfoldable);
            assertEquals(bad, prefix.value());
            assertEquals(FACTS.get(bad), unfoldable.fact());
            assertEquals("IllegalStateException: fact " + bad, unfoldable.reason());
        }
    }

    @Test
    void aBrokenSubjectOfManyFactsCostsFewFolds() {
        Prefix.of(FACTS, facts -> failingOn(3, facts));

        assertTrue(folds <= 13, () -> folds + " folds");
    }

    @Test
    void aFoldThatRunsOutOfStackIsAFoldThatFails() {
        Prefix<Integer> prefix = Prefix.of(FACTS, facts -> facts.isEmpty() ? 0 : endlessly(1));

        assertEquals(0, prefix.value());
        Prefix.Unfoldable unfoldable = prefix.unfoldable();
        assertNotNull(unfoldable);
        assertEquals("StackOverflowError", unfoldable.reason());
    }

    private int count(List<RecordedFact> facts) {
        folds++;
        return facts.size();
    }

    private int failingOn(int bad, List<RecordedFact> facts) {
        if (facts.contains(FACTS.get(bad))) {
            folds++;
            throw new IllegalStateException("fact " + bad);
        }
        return count(facts);
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int endlessly(int depth) {
        return endlessly(depth + 1) + 1;
    }
}
