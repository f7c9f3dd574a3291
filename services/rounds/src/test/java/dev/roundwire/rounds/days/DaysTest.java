package dev.roundwire.rounds.days;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.number.Figure;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DaysTest {
    private final RecordedFact fact = Given.recorded(0, "f", "role-sought", "{'company':{'id':'x'},'role':'ceo'}");

    @Test
    void betweenTwoDaysThereIsANumberNegativeWhereTheOtherCameFirst() {
        assertEquals("31", days("2020-01-01", "2020-02-01"));
        assertEquals("-31", days("2020-02-01", "2020-01-01"));
        assertTrue(known("2020-01-01", "2020-02-01").isExact());
    }

    @Test
    void partialDatesLeaveFromTheShortestToTheLongestWay() {
        assertEquals("1..60", days("2020-01", "2020-02-01/2020-03-01"));
        assertFalse(known("2020-01", "2020-02-01").isExact());
    }

    @Test
    void anOpenDateLeavesOneEndOpen() {
        assertEquals("-30..", days("../2020-01-31", "2020-01-01"));
        assertEquals("..31", days("2020-01-01/..", "2020-02-01"));
        assertNull(Days.between(range("../2020"), range("../2021")));
        assertNull(Days.between(DayRange.UNKNOWN, range("2021")));
    }

    @Test
    void daysOfWhichNothingIsKnownAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new Days(null, null));
    }

    @Test
    void theEarliestOfSeveralLiesBetweenTheEarliestFirstDayAndTheEarliestLastOne() {
        assertEquals("2020-01-01/2020-02-15", earliest("2020", "2020-02-01/2020-02-15"));
        assertEquals("2020-01-01/2020-01-01", earliest("2020-01-01", "2020-02"));
        assertTrue(DayRange.earliest(List.of(range("2020-01-01/2020-02-01"), range("2020-01-01")))
                .isDay());
    }

    @Test
    void anUndatedOneMayHaveBeenTheEarliest() {
        DayRange earliest = DayRange.earliest(List.of(DayRange.UNKNOWN, range("2020")));
        assertNull(earliest.first());
        assertEquals("18627", number(earliest.last()));
        assertEquals(DayRange.UNKNOWN, DayRange.earliest(List.of()));
        assertFalse(DayRange.UNKNOWN.isDay());
    }

    private String earliest(String one, String other) {
        DayRange earliest = DayRange.earliest(List.of(range(one), range(other)));
        return day(earliest.first()) + "/" + day(earliest.last());
    }

    private static String day(@Nullable Figure figure) {
        return LocalDate.ofEpochDay(Long.parseLong(number(figure))).toString();
    }

    private Days known(String from, String to) {
        Days days = Days.between(range(from), range(to));
        assertNotNull(days);
        return days;
    }

    private String days(String from, String to) {
        Days days = known(from, to);
        return days.isExact() ? number(days.min()) : number(days.min()) + ".." + number(days.max());
    }

    private static String number(@Nullable Figure figure) {
        return figure == null
                ? ""
                : figure.value()
                        .min()
                        .bigDecimalValue(0, RoundingMode.UNNECESSARY)
                        .toPlainString();
    }

    private DayRange range(String date) {
        PartialDate partial = PartialDate.of(date);
        return DayRange.range("told", partial.first(), partial.last(), "/occurredOn", fact);
    }
}
