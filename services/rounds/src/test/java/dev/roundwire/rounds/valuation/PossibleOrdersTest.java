package dev.roundwire.rounds.valuation;

import static dev.roundwire.rounds.valuation.Company.on;
import static dev.roundwire.rounds.valuation.Company.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// O3: as many rounds as there may be, the orders are found at once, or given up.
class PossibleOrdersTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    private static Company withSafes(int many) {
        Company company = new Company();
        for (int number = 0; number < many; number++) {
            company.round("safe-" + number, "safe", on("2021") + usd("raised", "1"));
        }
        return company;
    }

    private static int orders(Company company) {
        return assertTimeoutPreemptively(AT_ONCE, () -> company.curve().orders().size());
    }

    @Test
    void manySafesOfOneYearAfterTwoUnorderedRoundsLeaveTwoOrders() {
        Company company = withSafes(40);
        company.round("e1", "strategic", on("2020")).round("e2", "corporate_round", on("2020"));
        assertEquals(2, orders(company));
    }

    @Test
    void aPricedRoundOfAnotherYearChangesNothing() {
        Company company = withSafes(40);
        company.round("e1", "seed", on("2020")).round("e2", "seed", on("2020")).round("a", "series_a", on("2022"));
        assertEquals(2, orders(company));
    }

    @Test
    void aRoundAmongManySafesHasTooManyOrders() {
        Company company = withSafes(40);
        company.round("e", "strategic", on("2021"));
        assertEquals(0, orders(company));
    }

    @Test
    void aRoundAmongThreeSafesMayStandAfterAnyOfThem() {
        Company company = withSafes(3);
        company.round("e", "strategic", on("2021"));
        assertEquals(8, orders(company));
    }
}
