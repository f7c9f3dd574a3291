package dev.roundwire.stream.preview;

import dev.roundwire.contract.Fact;
import java.util.List;

/// Tells what a fact would change in the answers of one service. Each service in the JVM may have a bean of this type.
public interface ChangePreview {

    /// What would change if `fact` were the last in the log. Nothing is written.
    List<Change> changes(Fact fact);
}
