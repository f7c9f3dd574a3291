package dev.roundwire.ingest.http;

import dev.roundwire.ingest.schema.JsonSchemas;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/// Keeps the schemas once they have been generated, which nobody needs at the start.
@Singleton
final class SchemaStore {
    private @Nullable JsonSchemas generated;

    synchronized JsonSchemas all() {
        if (generated == null) {
            generated = JsonSchemas.generated();
        }
        return generated;
    }
}
