package dev.roundwire.portfolios.http;

import dev.roundwire.rounds.answer.FigureExplanation;
import java.util.List;

/// How the figures of the answer at the path before `/explain` came to be.
record Explained(List<FigureExplanation> figures) {}
