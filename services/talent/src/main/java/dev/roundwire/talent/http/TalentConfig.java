package dev.roundwire.talent.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/// Settings of the service.
@ConfigMapping(prefix = "roundwire.talent")
interface TalentConfig {

    /// The schema of its tables.
    String schema();

    /// How many people a list that looks into the past, or into another currency, may fold.
    @WithDefault("5000")
    @Positive
    int refoldCap();
}
