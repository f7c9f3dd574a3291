package dev.roundwire.bench.limit;

import dev.roundwire.bench.process.Child;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// An HTTP server that hands each body to a producer as it is, and answers 201 once it is acknowledged. Arguments:
/// Kafka's address, the topic, the port.
public final class BareHttp {
    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;

    private BareHttp() {}

    public static void main(String[] arguments) {
        KafkaProducer<byte[], byte[]> producer = producer(arguments[0]);
        int port = Integer.parseInt(arguments[2]);
        Vertx vertx = Vertx.vertx();
        int cores = Runtime.getRuntime().availableProcessors();
        vertx.deployVerticle(
                        () -> new Server(producer, arguments[1], port), new DeploymentOptions().setInstances(cores))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        System.out.println(Child.READY);
    }

    /// With the settings that ingest has.
    public static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "enable.idempotence", "true",
                        "linger.ms", "1",
                        "batch.size", "131072"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static final class Server extends AbstractVerticle {
        private final KafkaProducer<byte[], byte[]> producer;
        private final String topic;
        private final int port;

        Server(KafkaProducer<byte[], byte[]> producer, String topic, int port) {
            this.producer = producer;
            this.topic = topic;
            this.port = port;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer()
                    .requestHandler(request -> request.bodyHandler(body -> send(request, body)))
                    .listen(port, "127.0.0.1")
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void send(HttpServerRequest request, Buffer body) {
            Context context = vertx.getOrCreateContext();
            Future<?> _ = producer.send(
                    new ProducerRecord<>(topic, body.getBytes()),
                    (_, failure) -> context.runOnContext(_ -> request.response()
                            .setStatusCode(failure == null ? CREATED : UNAVAILABLE)
                            .end()));
        }
    }
}
