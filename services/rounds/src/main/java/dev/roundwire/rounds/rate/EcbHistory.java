package dev.roundwire.rounds.rate;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the European Central Bank's `eurofxref-hist.xml`: `Cube[time]`, in it `Cube[currency, rate]`, latest day
/// first.
final class EcbHistory {
    private EcbHistory() {}

    static Map<String, RateSeries> read(InputStream xml) throws XMLStreamException {
        Map<String, RateSeries.Builder> builders = new HashMap<>();
        XMLStreamReader reader = factory().createXMLStreamReader(xml);
        LocalDate day = LocalDate.MIN;
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT
                    || !reader.getLocalName().equals("Cube")) {
                continue;
            }
            String time = reader.getAttributeValue(null, "time");
            String currency = reader.getAttributeValue(null, "currency");
            if (time != null) {
                day = LocalDate.parse(time);
            } else if (currency != null) {
                builders.computeIfAbsent(currency, ignored -> new RateSeries.Builder())
                        .add(day, new BigDecimal(reader.getAttributeValue(null, "rate")));
            }
        }
        return builders.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().build()));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
