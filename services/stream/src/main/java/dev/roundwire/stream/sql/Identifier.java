package dev.roundwire.stream.sql;

/// Names in SQL.
public final class Identifier {
    private Identifier() {}

    /// `name` as an identifier that means exactly these characters.
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
