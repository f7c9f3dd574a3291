package dev.roundwire.portfolios.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/// Settings of the service.
@ConfigMapping(prefix = "roundwire.portfolios")
interface PortfoliosConfig {

    /// The schema of its tables.
    String schema();

    /// How many companies a list that looks into the past, or into another currency, may fold for one page.
    @WithDefault("20000")
    @Positive
    int refoldCap();
}
