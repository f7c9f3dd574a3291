package dev.roundwire.rounds.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.roundwire.rounds.number.Bounds;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class EcbRatesTest {
    private final Rates rates = EcbRates.bundled();

    @Test
    void aRateFromTheEuroIsAsPublished() {
        Rate rate = rates.rate("EUR", "USD", LocalDate.of(2023, 2, 21)).orElseThrow();
        assertEquals(Bounds.fraction(new BigDecimal("1.0664")), rate.rate());
        assertEquals("ECB", rate.provider());
    }

    @Test
    void aCrossRateGoesThroughTheEuroWithoutLosingADigit() {
        Rate rate = rates.rate("CNY", "USD", LocalDate.of(2013, 5, 22)).orElseThrow();
        assertEquals(
                Bounds.fraction(new BigDecimal("1.2923")).divide(Bounds.fraction(new BigDecimal("7.9232"))),
                rate.rate());
    }

    @Test
    void theFirstDayOfTheHistoryIsThere() {
        Rate rate = rates.rate("USD", "EUR", LocalDate.of(1999, 1, 4)).orElseThrow();
        assertEquals(Bounds.fraction(new BigDecimal("1.1789")).reciprocal(), rate.rate());
    }

    @Test
    void aDayWithoutARateTakesTheLatestOfTheSevenDaysBefore() {
        assertEquals(LocalDate.of(2023, 2, 17), on("USD", "EUR", LocalDate.of(2023, 2, 19)));
        assertEquals(LocalDate.of(2023, 2, 21), on("USD", "EUR", LocalDate.of(2023, 2, 28)));
    }

    @Test
    void afterSevenDaysThereIsNoRate() {
        assertEquals(Optional.empty(), rates.rate("USD", "EUR", LocalDate.of(2023, 3, 1)));
        assertEquals(Optional.empty(), rates.rate("USD", "EUR", LocalDate.of(1999, 1, 3)));
        assertEquals(Optional.empty(), rates.rate("USD", "VND", LocalDate.of(2013, 5, 22)));
    }

    @Test
    void bothLegsAreOfTheSameDay() {
        Rates two = history("""
                <Cube time="2020-01-03"><Cube currency="USD" rate="1.2"/></Cube>
                <Cube time="2020-01-02"><Cube currency="USD" rate="1.1"/><Cube currency="RUB" rate="70"/></Cube>""");
        Rate rate = two.rate("RUB", "USD", LocalDate.of(2020, 1, 3)).orElseThrow();
        assertEquals(LocalDate.of(2020, 1, 2), rate.on());
        assertEquals(Bounds.fraction(new BigDecimal("1.1")).divide(70), rate.rate());
    }

    @Test
    void aHistoryOutOfOrderIsRefused() {
        assertThrows(IllegalStateException.class, () -> history("""
                <Cube time="2020-01-02"><Cube currency="USD" rate="1.1"/></Cube>
                <Cube time="2020-01-03"><Cube currency="USD" rate="1.2"/></Cube>"""));
        assertThrows(IllegalStateException.class, () -> history("""
                <Cube time="2020-01-02"><Cube currency="USD" rate="1.1"/><Cube currency="USD" rate="1.2"/></Cube>"""));
    }

    @Test
    void aRateThatIsNoNumberIsRefused() {
        assertThrows(IllegalStateException.class, () -> history("""
                <Cube time="2020-01-02"><Cube currency="USD" rate="1,1"/></Cube>"""));
        assertThrows(IllegalStateException.class, () -> history("""
                <Cube time="2020-01-02"><Cube currency="USD" rate=""/></Cube>"""));
        assertThrows(IllegalStateException.class, () -> history("""
                <Cube time="2020-01-02"><Cube currency="USD" rate="1.1.1"/></Cube>"""));
    }

    @Test
    void whatIsNeitherADayNorARateIsRefusedAndSoIsWhatBreaksOff() {
        assertThrows(IllegalStateException.class, () -> history("""
                <Cube time="2020-01-02"><Cube code="USD" rate="1.1"/></Cube>"""));
        assertThrows(IllegalStateException.class, () -> history("""
                <Cube time="2020-01-02"><Cube currency="USD" unit="1" rate="1.1"/></Cube>"""));
        assertThrows(IllegalStateException.class, () -> history("""
                <Cube time="2020-01-x2"><Cube currency="USD" rate="1.1"/></Cube>"""));
        byte[] broken = "<Cube time=\"2020-01-02\"><Cube ".getBytes(StandardCharsets.UTF_8);
        assertThrows(IllegalStateException.class, () -> EcbHistory.read(broken));
    }

    @Test
    void aRateIsReadToItsLastDigitWholeOrWithAPoint() {
        Rates some = history("""
                <Cube time="2020-10-29"><Cube currency="USD" rate="1.0950"/><Cube currency="JPY" rate="120"/></Cube>""");
        assertEquals(new BigDecimal("1.0950"), published(some, "USD", LocalDate.of(2020, 10, 29)));
        assertEquals(new BigDecimal("120"), published(some, "JPY", LocalDate.of(2020, 10, 29)));
    }

    @Test
    void everyDayOfALongHistoryKeepsItsRate() {
        LocalDate last = LocalDate.of(2023, 2, 21);
        StringBuilder cubes = new StringBuilder();
        for (int ago = 0; ago < 1100; ago++) {
            cubes.append("<Cube time=\"%s\"><Cube currency=\"USD\" rate=\"1.%d\"/></Cube>"
                    .formatted(last.minusDays(ago), 1000 + ago));
        }
        Rates threeYears = history(cubes.toString());
        for (int ago = 0; ago < 1100; ago++) {
            assertEquals(new BigDecimal("1." + (1000 + ago)), published(threeYears, "USD", last.minusDays(ago)));
        }
    }

    @Test
    void everyRateIsTheOneThatAnXmlParserReads() throws IOException, XMLStreamException {
        int read = 0;
        try (InputStream xml = EcbRates.class.getResourceAsStream(EcbRates.HISTORY)) {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(xml);
            for (LocalDate day = LocalDate.MIN; reader.hasNext(); reader.next()) {
                String time = reader.isStartElement() ? reader.getAttributeValue(null, "time") : null;
                day = time == null ? day : LocalDate.parse(time);
                String rate = reader.isStartElement() ? reader.getAttributeValue(null, "rate") : null;
                if (rate != null) {
                    assertEquals(
                            new BigDecimal(rate), published(rates, reader.getAttributeValue(null, "currency"), day));
                    read++;
                }
            }
        }
        assertEquals(193_655, read);
    }

    private static BigDecimal published(Rates rates, String currency, LocalDate day) {
        Rate rate = rates.rate("EUR", currency, day).orElseThrow();
        return rate.on().equals(day) && rate.factor() != null ? rate.factor().rate() : BigDecimal.ZERO;
    }

    @Test
    void aCurrencyHasNoRateToItself() {
        assertThrows(IllegalArgumentException.class, () -> rates.rate("USD", "USD", LocalDate.of(2020, 1, 2)));
    }

    private LocalDate on(String from, String to, LocalDate day) {
        return rates.rate(from, to, day).orElseThrow().on();
    }

    private static EcbRates history(String cubes) {
        byte[] xml = ("<Envelope><Cube>" + cubes + "</Cube></Envelope>").getBytes(StandardCharsets.UTF_8);
        return new EcbRates(EcbHistory.read(xml));
    }
}
