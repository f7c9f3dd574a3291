package dev.roundwire.ingest.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.contract.value.ViewTopic;
import java.util.stream.Stream;

/// The AsyncAPI document: the topics of the log, those on which the views are published, and what may lie on them.
public final class AsyncApi {
    private AsyncApi() {}

    public static ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("asyncapi", "3.0.0").put("defaultContentType", "application/json");
        document.putObject("info")
                .put("title", "Roundwire")
                .put("version", "1")
                .put(
                        "description",
                        "Facts about start-up funding, as CloudEvents 1.0 in Kafka's binary mode: attributes are ce_"
                                + " headers, the value is the data. A subject's facts have its id as key and lie in one"
                                + " partition, in order. Nothing is ever deleted.");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (Topic topic : Topic.values()) {
            channel(channels.putObject(topic.shortName()), topic);
            operations
                    .putObject("follow-" + topic.shortName())
                    .put("action", "receive")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + topic.shortName());
        }
        Stream.of(EventType.values()).forEach(type -> message(messages.putObject(type.kind()), type));
        for (ViewTopic view : ViewTopic.values()) {
            String name = view.kafkaName();
            ViewChannels.channel(channels.putObject(name), view);
            operations
                    .putObject("follow-" + name)
                    .put("action", "receive")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + name);
        }
        ViewChannels.message(messages.putObject("row"));
        return document;
    }

    private static void channel(ObjectNode channel, Topic topic) {
        channel.put("address", topic.kafkaName());
        ObjectNode messages = channel.putObject("messages");
        Stream.of(EventType.values())
                .filter(type -> type.topic().map(topic::equals).orElse(true))
                .forEach(type -> messages.putObject(type.kind()).put("$ref", "#/components/messages/" + type.kind()));
        channel.putObject("bindings").putObject("kafka").put("partitions", Topic.PARTITIONS);
    }

    private static void message(ObjectNode message, EventType type) {
        message.put("name", type.wireName()).put("contentType", "application/json");
        message.putObject("payload").put("$ref", type.schemaPath());
        ObjectNode headers = message.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("ce_type").put("const", type.wireName());
        Stream.of("ce_specversion", "ce_id", "ce_source", "ce_subject", "ce_time", "ce_dataschema")
                .forEach(name -> properties.putObject(name).put("type", "string"));
        headers.putArray("required")
                .add("ce_specversion")
                .add("ce_id")
                .add("ce_source")
                .add("ce_type");
    }
}
