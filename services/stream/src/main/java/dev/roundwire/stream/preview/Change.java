package dev.roundwire.stream.preview;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A figure that a fact would change.
///
/// @param figure the address of the answer that holds it, with a fragment that names the field, and of a list the item:
///     `/companies/x/valuation#latest`, `/companies/x/holders#holders/sequoia`
/// @param before what it is now, as the answer has it; null where there is none
/// @param after what it would be; null where there would be none
public record Change(
        String figure,
        @Schema(implementation = Object.class) JsonNode before,
        @Schema(implementation = Object.class) JsonNode after) {}
