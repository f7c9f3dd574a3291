package dev.roundwire.bench;

import dev.roundwire.bench.report.Section;

/// One question about speed. It holds every answer against what must be there before it gives a figure.
public interface Bench {
    /// @throws WrongAnswer where what is in the log or the tables isn't what was sent
    Section run(Options options) throws Exception;
}
