package dev.roundwire.stream.audit;

import java.util.Locale;

/// Something that isn't as it must be.
///
/// @param about a subject (`company/xverse`), a record (`companies-0:41`), or a partition (`companies-0`)
/// @param detail what is wrong, in words
public record Difference(Kind kind, String about, String detail) {

    /// What was held against what.
    public enum Kind {
        /// The rows of a subject against the fold of its stored facts. Mended by a refold.
        ROWS,
        /// Who is noted as mentioned in a subject against its stored facts. Mended by a refold.
        MENTIONS,
        /// The stored facts against the log. Mended by a rebuild from the log.
        FACTS,
        /// The log against the one that was read before. Mended by restoring it.
        LOG;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
