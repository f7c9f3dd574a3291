package dev.roundwire.stream.projection;

/// Text as PostgreSQL can hold it: without the character U+0000 and without lone surrogates, both of which JSON can
/// write and neither of which it stores.
public final class StorableText {
    private static final char REPLACEMENT = '\uFFFD';

    private StorableText() {}

    /// `text`, each character that can't be stored replaced by U+FFFD.
    public static String of(String text) {
        return isStorable(text) ? text : replaced(text);
    }

    /// True if nothing of `text` would have to be replaced.
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == 0 || Character.isSurrogate(next)) {
                return text.codePoints().noneMatch(StorableText::isBad);
            }
        }
        return true;
    }

    private static String replaced(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(point -> isBad(point) ? REPLACEMENT : point).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isBad(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
