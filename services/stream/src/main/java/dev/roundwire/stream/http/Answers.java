package dev.roundwire.stream.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Sends answers with an entity tag, and nothing but 304 to a client that has the same answer already.
@Singleton
public final class Answers {
    private static final int TAG_BYTES = 12;
    private static final int QUOTES = 2;

    private final ObjectMapper json;

    Answers(ObjectMapper json) {
        this.json = json;
    }

    /// 200 with the answer, or 304.
    public Response send(Answer<?> answer, Request request) {
        return build(answer, request).build();
    }

    /// The same for a page of a list; `next` is the cursor of the next page, null on the last.
    public Response sendPage(Answer<?> answer, Request request, UriInfo uri, @Nullable String next) {
        Response.ResponseBuilder response = build(answer, request);
        if (next != null) {
            response.links(Link.fromUri(uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", next)
                            .build())
                    .rel("next")
                    .build());
        }
        return response.build();
    }

    private Response.ResponseBuilder build(Answer<?> answer, Request request) {
        byte[] body = write(answer);
        int position = answer.position().toString().length() + QUOTES;
        EntityTag tag = new EntityTag(digest(body, body.length - position - 1), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : Response.ok(body, MediaType.APPLICATION_JSON_TYPE))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }

    private byte[] write(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String digest(byte[] body, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(body, 0, length);
            return HexFormat.of().formatHex(digest.digest(), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
