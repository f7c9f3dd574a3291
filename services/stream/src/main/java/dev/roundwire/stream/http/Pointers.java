package dev.roundwire.stream.http;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/// JSON pointers (RFC 6901) to what Bean Validation found at fault.
public final class Pointers {
    private Pointers() {}

    /// The pointer into a validated object: property names and list indexes.
    public static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            append(pointer, node);
        }
        return pointer.toString();
    }

    /// The pointer for a fault in the parameters of a method: the name of the parameter, then the way into it.
    static String ofParameter(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.CONSTRUCTOR) {
                append(pointer, node);
            }
        }
        return pointer.toString();
    }

    /// The pointer to `name` below `parent`, escaped.
    public static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        }
        if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
            pointer.append(child("", node.getName()));
        }
    }
}
