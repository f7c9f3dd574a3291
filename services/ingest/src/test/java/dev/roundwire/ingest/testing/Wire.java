package dev.roundwire.ingest.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Sends bodies as they are, whatever their media type.
public final class Wire {
    public static final String STRUCTURED = "application/cloudevents+json";
    public static final String BATCH = "application/cloudevents-batch+json";
    public static final String LINES = "application/x-ndjson";
    public static final String JSON = "application/json";

    private Wire() {}

    public static ValidatableResponse post(String path, String mediaType, Object body) {
        return post(path, mediaType, body, Map.of());
    }

    public static ValidatableResponse post(String path, String mediaType, Object body, Map<String, String> headers) {
        byte[] bytes = body instanceof byte[] given ? given : body.toString().getBytes(StandardCharsets.UTF_8);
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .headers(headers)
                .contentType(mediaType)
                .body(bytes)
                .post(path)
                .then();
    }
}
