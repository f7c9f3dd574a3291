package dev.roundwire.stream.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {
    @Test
    void whateverARoundEndsInTheNextOneComes() {
        AtomicInteger rounds = new AtomicInteger();

        Loop.run("test", () -> rounds.get() == 3, () -> {
            switch (rounds.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("a fault");
                case 2 -> throw new StackOverflowError();
                default -> {}
            }
        });

        assertEquals(3, rounds.get());
    }
}
