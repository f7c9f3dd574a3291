package dev.roundwire.portfolios;

import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.tck.ProjectorTck;

class PortfoliosProjectorTest extends ProjectorTck {
    @Override
    protected Projection projection() {
        return new PortfoliosProjection();
    }

    @Override
    protected String migrations() {
        return "db/portfolios";
    }
}
