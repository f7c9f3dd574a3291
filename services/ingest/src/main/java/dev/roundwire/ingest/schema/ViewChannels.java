package dev.roundwire.ingest.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.contract.value.ViewTopic;
import java.util.stream.Stream;

/// What the AsyncAPI document says of the topics on which the views are published.
final class ViewChannels {
    private ViewChannels() {}

    static void channel(ObjectNode channel, ViewTopic view) {
        channel.put("address", view.kafkaName())
                .put(
                        "description",
                        view.description()
                                + " and confidence, e.g. under the key company/xverse/reported. Compacted: the latest"
                                + " state of every row, and a record without value where it is no more. In partition n"
                                + " lie the rows of the facts in partition n of the log. Read with"
                                + " isolation.level=read_committed.");
        channel.putObject("messages").putObject("row").put("$ref", "#/components/messages/row");
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", Topic.PARTITIONS);
        kafka.putObject("topicConfiguration").putArray("cleanup.policy").add("compact");
    }

    static void message(ObjectNode message) {
        message.put("name", "row").put("contentType", "application/json");
        message.put(
                "summary",
                "A row as it is now. Of two records of one key the later counts; its version, first ce_generation, then"
                        + " the offset in ce_position, is never lower.");
        ObjectNode payload = message.putObject("payload").put("type", "object");
        ObjectNode properties = payload.putObject("properties");
        text(properties, "table", "whose row it is");
        text(properties, "subject", "company/<id> or founder/<id>");
        object(properties, "key", "what tells it apart among the rows of its subject");
        text(properties, "confidence", "the surest confidence that it answers a reader who asks for");
        text(properties, "upTo", "the least sure one");
        object(properties, "row", "its columns");
        properties
                .putObject("incomplete")
                .put("type", "boolean")
                .put("description", "whether the subject has facts that the row doesn't hold");
        number(properties, "foldVersion", "the version of the arithmetic");
        number(properties, "generation", "counted up when rows come from elsewhere than the next fact");
        text(properties, "position", "the fact that last changed it");
        ObjectNode headers = message.putObject("headers").put("type", "object");
        Stream.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_generation", "ce_position")
                .forEach(name ->
                        headers.withObject("/properties").putObject(name).put("type", "string"));
    }

    private static void text(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }

    private static void number(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "integer").put("description", description);
    }

    private static void object(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "object").put("description", description);
    }
}
