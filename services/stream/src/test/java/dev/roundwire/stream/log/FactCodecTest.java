package dev.roundwire.stream.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactCodecTest {
    private static final URI SCHEMAS = URI.create("https://roundwire.example");
    private static final Instant APPENDED = Instant.parse("2026-11-24T07:00:00.123Z");

    @Test
    void whatWasWrittenIsReadAgain() {
        new Histories(1).company("acme", 50).forEach(recorded -> {
            Fact fact = new Fact(
                    recorded.key(), recorded.fact().time(), recorded.event(), Map.of("traceparent", "00-ab-cd-01"));

            Reading.Decoded decoded = assertInstanceOf(Reading.Decoded.class, FactCodec.decode(read(fact)));

            assertEquals(fact, decoded.fact());
            assertEquals(APPENDED, decoded.record().appendedAt());
            assertEquals(new LogOffset(Topic.COMPANIES, 3, 41), decoded.record().at());
        });
    }

    @Test
    void aReaderOfCloudEventsReadsIt() {
        Fact fact = Given.fact("1", "round-closed", "{'company':{'id':'x'},'roundId':'a','roundType':'seed'}");

        CloudEvent event = KafkaMessageFactory.createReader(consumed(FactCodec.encode(fact, SCHEMAS)))
                .toEvent();

        assertEquals("1", event.getId());
        assertEquals(URI.create(Given.DESK), event.getSource());
        assertEquals("dev.roundwire.round-closed.v1", event.getType());
        assertEquals("company/x", event.getSubject());
        assertEquals("application/json", event.getDataContentType());
        assertEquals(Given.TIME, Objects.requireNonNull(event.getTime()).toInstant());
        assertEquals(
                URI.create("https://roundwire.example/schemas/dev.roundwire.round-closed.v1.json"),
                event.getDataSchema());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ce_specversion | 0.3                           | ce_specversion isn't 1.x
            ce_id          |                               | ce_id is absent
            ce_type        | dev.roundwire.round-closed.v9 | type dev.roundwire.round-closed.v9 is unknown here
            ce_time        | yesterday                     | ce_time: java.time.format.DateTimeParseException
            ce_subject     | company/other                 | ce_subject is company/other, its data name company/x
            """)
    void aHeaderThatIsWrongMakesItUndecodable(String header, String value, String reason) {
        LogRecord record =
                read(Given.fact("1", "round-closed", "{'company':{'id':'x'},'roundId':'a','roundType':'seed'}"));
        Map<String, String> headers = new HashMap<>(record.headers());
        headers.put(header, value == null ? "" : value);

        assertUndecodable(
                new LogRecord(record.at(), "x", headers, record.value(), APPENDED, 0), Subject.company("x"), reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {                                                             | data: com.fasterxml
            []                                                            | data: [Fault[pointer=, rule=type
            {"roundId":"a","roundType":"seed"}                            | its data name no subject
            {"company":{"id":"y"},"roundId":"a","roundType":"seed"}       | its key and topic name company/x, its data
            {"company":{"id":"x"},"roundId":"a","roundType":"not_a_type"} | data: [Fault[pointer=/roundType
            """)
    void dataThatAreWrongMakeItUndecodable(String data, String reason) {
        LogRecord record =
                read(Given.fact("1", "round-closed", "{'company':{'id':'x'},'roundId':'a','roundType':'seed'}"));

        assertUndecodable(
                new LogRecord(record.at(), "x", record.headers(), data.getBytes(StandardCharsets.UTF_8), APPENDED, 0),
                Subject.company("x"),
                reason);
    }

    @Test
    void aFieldThatALaterVersionAddedIsPassedOver() {
        LogRecord record =
                read(Given.fact("1", "round-closed", "{'company':{'id':'x'},'roundId':'a','roundType':'seed'}"));
        byte[] later = "{\"company\":{\"id\":\"x\"},\"roundId\":\"a\",\"roundType\":\"seed\",\"mood\":{\"good\":true}}"
                .getBytes(StandardCharsets.UTF_8);

        Reading reading = FactCodec.decode(new LogRecord(record.at(), "x", record.headers(), later, APPENDED, 0));

        assertInstanceOf(Reading.Decoded.class, reading);
    }

    @Test
    void whateverIsInARecordItIsReadWithoutAnException() {
        Random random = new Random(7);
        LogRecord good =
                read(Given.fact("1", "round-closed", "{'company':{'id':'x'},'roundId':'a','roundType':'seed'}"));
        for (int i = 0; i < 2000; i++) {
            byte[] value = good.value() == null ? new byte[0] : good.value().clone();
            for (int changes = random.nextInt(4); changes >= 0; changes--) {
                value[random.nextInt(value.length)] = (byte) random.nextInt(256);
            }
            LogRecord record = new LogRecord(good.at(), "x", good.headers(), value, APPENDED, 0);

            assertEquals(record, FactCodec.decode(record).record());
        }
    }

    @Test
    void identitiesThatCouldNotBeStoredAreRefused() {
        Fact fact = Given.fact("1", "round-closed", "{'company':{'id':'x'},'roundId':'a','roundType':'seed'}");
        Fact tooLong = new Fact(new FactKey("s".repeat(513), "1"), fact.time(), fact.event(), Map.of());
        Fact unstorable = new Fact(new FactKey("s", "a\u0000b"), fact.time(), fact.event(), Map.of());

        assertUndecodable(read(tooLong), Subject.company("x"), "ce_source is longer than 512 characters");
        assertUndecodable(read(unstorable), Subject.company("x"), "ce_id has characters that can't be stored");
    }

    private static void assertUndecodable(LogRecord record, Subject subject, String reason) {
        Reading.Undecodable undecodable = assertInstanceOf(Reading.Undecodable.class, FactCodec.decode(record));
        assertEquals(subject, undecodable.subject());
        assertTrue(undecodable.reason().startsWith(reason), undecodable.reason());
    }

    private static LogRecord read(Fact fact) {
        return LogRecord.of(consumed(FactCodec.encode(fact, SCHEMAS)));
    }

    private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                3,
                41,
                APPENDED.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                -1,
                -1,
                record.key(),
                record.value(),
                record.headers(),
                Optional.of(0));
    }
}
