package dev.roundwire.bench.peer;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;

/// Apache Camel's way from HTTP to Kafka: a body in, 201 once all replicas have it. Arguments: Kafka's address, the
/// topic, the port.
public final class CamelPeer {
    private CamelPeer() {}

    public static void main(String[] arguments) throws Exception {
        Main main = new Main();
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
                http.setBindHost("127.0.0.1");
                http.setBindPort(Integer.parseInt(arguments[2]));
                getContext().addService(new VertxPlatformHttpServer(http));
                from("platform-http:/events?httpMethodRestrict=POST")
                        .convertBodyTo(byte[].class)
                        .to("kafka:" + arguments[1] + "?brokers=" + arguments[0]
                                + "&requestRequiredAcks=all&lingerMs=1&producerBatchSize=131072"
                                + "&valueSerializer=org.apache.kafka.common.serialization.ByteArraySerializer")
                        .removeHeaders("*")
                        .setBody(constant(""))
                        .setHeader("CamelHttpResponseCode", constant(201));
            }
        });
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void afterStart(BaseMainSupport started) {
                System.out.println("ready");
            }
        });
        main.run();
    }
}
