package dev.roundwire.contract.value;

/// The topics on which the views are published: compacted, under each key the latest state of one row, and nothing
/// where the row is no more. They have as many partitions as the log, and a row lies in the partition of the
/// facts it was folded from.
public enum ViewTopic {
    COMPANIES("roundwire.valuations.companies.v1", "What a company is worth and has raised; a row a company"),
    POSITIONS("roundwire.portfolios.positions.v1", "What an investor holds; a row a company and investor"),
    DEPARTURES("roundwire.talent.departures.v1", "Who left which employer; a row a founder and employer"),
    FOUNDINGS(
            "roundwire.talent.foundings.v1",
            "Who founded which company; a row a company and founder, by the subject that tells of it, and one without founder"
                    + " where the company's own facts date its founding"),
    MONEY("roundwire.talent.money.v1", "What a company raised in all; a row a company"),
    INVESTMENTS(
            "roundwire.talent.investments.v1", "Who put how much into a company; a row a company, round and investor");

    private final String kafkaName;
    private final String description;

    ViewTopic(String kafkaName, String description) {
        this.kafkaName = kafkaName;
        this.description = description;
    }

    /// The name in Kafka, e.g. `roundwire.valuations.companies.v1`.
    public String kafkaName() {
        return kafkaName;
    }

    /// What its rows say, and what there is a row of.
    public String description() {
        return description;
    }
}
