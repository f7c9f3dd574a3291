package dev.roundwire.rounds.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.testing.Given;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionsTest {
    private static Set<String> of(String investor) {
        return Mentions.of(Given.event(
                "round-closed",
                "{'company':{'id':'x'},'roundId':'r','roundType':'seed','investments':[{'investor':{'id':'" + investor
                        + "'}}]}"));
    }

    @Test
    void anInvestorIsMentionedAndTheCompanyThatTheFactIsAboutIsNot() {
        assertEquals(Set.of("i"), of("i"));
    }

    @Test
    void aCompanyThatIsItsOwnInvestorIsMentioned() {
        assertEquals(Set.of("x"), of("x"));
    }
}
