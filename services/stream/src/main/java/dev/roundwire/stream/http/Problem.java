package dev.roundwire.stream.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.roundwire.contract.json.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An error as it goes over the wire: RFC 9457, `application/problem+json`.
///
/// @param type which kind of error, `urn:roundwire:problem:<kind>`
/// @param title what the kind means
/// @param status the HTTP status
/// @param detail what is wrong this time; null where the errors say it all
/// @param instance the path that was asked; null for one of several events in a request
/// @param errors each field at fault, with the rule it breaks
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<Fault> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(ProblemKind kind, @Nullable String detail, @Nullable String instance, List<Fault> errors) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, instance, errors);
    }
}
