package dev.roundwire.bench.post;

import dev.roundwire.acceptance.product.ServiceProcess;
import dev.roundwire.bench.process.Services;
import dev.roundwire.bench.process.World;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// Roundwire's way in, as packaged.
record Ingest(World world, ServiceProcess service) {

    static Ingest start(World world) throws IOException, InterruptedException {
        return new Ingest(world, Services.start(world, "ingest", Map.of()));
    }

    URI address() {
        return service.address();
    }

    /// Waits until its ledger has read what is in the log, so that the next in turn has the machine to itself.
    void settle() throws IOException, InterruptedException {
        while (Services.get(world, service, "/operations/ingest").path("lag").asLong(1) != 0) {
            Thread.sleep(100);
        }
    }
}
