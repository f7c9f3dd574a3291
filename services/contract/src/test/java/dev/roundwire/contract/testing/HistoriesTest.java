package dev.roundwire.contract.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class HistoriesTest {
    @Test
    void theSameSeedTellsTheSameHistory() {
        assertEquals(new Histories(7).company("x", 50), new Histories(7).company("x", 50));
    }

    @Test
    void historiesHoldEveryKindOfEventAndNothingThatNoFactCanSay() {
        Set<EventType> seen = EnumSet.noneOf(EventType.class);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() -> Clock.fixed(Given.TIME, ZoneOffset.UTC))
                .buildValidatorFactory()) {
            Histories histories = new Histories(1);
            histories.company("x", 600).forEach(fact -> check(fact, factory.getValidator(), seen));
            histories.founder("y", 100).forEach(fact -> check(fact, factory.getValidator(), seen));
        }
        assertEquals(EnumSet.allOf(EventType.class), seen);
    }

    private static void check(RecordedFact fact, Validator validator, Set<EventType> seen) {
        Set<ConstraintViolation<Event>> violations = validator.validate(fact.event());
        assertTrue(violations.isEmpty(), () -> fact.key() + ": " + violations);
        seen.add(fact.fact().type());
    }
}
