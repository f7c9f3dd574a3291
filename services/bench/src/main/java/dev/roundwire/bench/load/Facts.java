package dev.roundwire.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/// Closed rounds of made-up companies, about 450 bytes each: the same number is the same fact.
///
/// @param run tells the facts of one run from those of another
/// @param companies how many companies they are spread over, in turn
public record Facts(String run, int companies) {
    public static final String TOPIC = "roundwire.companies.v1";
    public static final String SOURCE = "urn:roundwire:bench";
    public static final String TYPE = "dev.roundwire.round-closed.v1";
    public static final String TIME = "2024-01-01T00:00:00Z";

    private static final int INVESTORS = 5000;
    private static final String[] TYPES = {"seed", "series_a", "series_b", "series_c", "series_d", "series_e"};

    public String id(long number) {
        return "e-" + run + "-" + number;
    }

    public String company(long number) {
        return "c-" + run + "-" + number % companies;
    }

    /// As a structured CloudEvent.
    public byte[] structured(long number) {
        return bytes("{\"specversion\":\"1.0\",\"id\":\"" + id(number) + "\",\"source\":\"" + SOURCE + "\",\"type\":\""
                + TYPE + "\",\"time\":\"" + TIME + "\",\"datacontenttype\":\"application/json\",\"data\":"
                + data(number)
                + "}");
    }

    /// As a record of the log: a CloudEvent in binary mode.
    public ProducerRecord<byte[], byte[]> logged(long number) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(TOPIC, bytes(company(number)), bytes(data(number)));
        Headers headers = record.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(id(number)));
        headers.add("ce_source", bytes(SOURCE));
        headers.add("ce_type", bytes(TYPE));
        headers.add("ce_subject", bytes("company/" + company(number)));
        headers.add("ce_time", bytes(TIME));
        headers.add("ce_dataschema", bytes("/schemas/" + TYPE + ".json"));
        headers.add("content-type", bytes("application/json"));
        return record;
    }

    /// The fact itself, as JSON. Plain concatenation, since whoever sends it shares the machine with what is measured.
    public String data(long number) {
        long round = number / companies;
        String company = company(number);
        return "{\"company\":{\"id\":\"" + company + "\"},\"roundId\":\"" + company + "-" + round
                + "\",\"roundType\":\""
                + TYPES[(int) (round % TYPES.length)] + "\",\"closedOn\":\""
                + LocalDate.of(2000, 1, 1).plusDays(round * 7 + number % 7) + "\",\"raised\":" + dollars(raised(number))
                + ",\"preMoney\":" + dollars(10_000_000 + number % 10_000 * 1000)
                + ",\"investments\":[{\"investor\":{\"id\":\"" + investor(number) + "\"},\"amount\":"
                + dollars(500_000 + number % 1000 * 500) + "}]}";
    }

    private static String dollars(long amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"USD\"}";
    }

    /// Who put money in.
    public static String investor(long number) {
        return "i-" + number * 31 % INVESTORS;
    }

    /// In dollars.
    public static long raised(long number) {
        return 1_000_000 + number % 1000 * 1000;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
