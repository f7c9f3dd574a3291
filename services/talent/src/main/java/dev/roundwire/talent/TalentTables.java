package dev.roundwire.talent;

import static dev.roundwire.stream.projection.ColumnType.BOOLEAN;
import static dev.roundwire.stream.projection.ColumnType.DATE;
import static dev.roundwire.stream.projection.ColumnType.INTEGER;
import static dev.roundwire.stream.projection.ColumnType.NUMERIC;
import static dev.roundwire.stream.projection.ColumnType.TEXT;
import static dev.roundwire.stream.projection.ColumnType.TEXT_ARRAY;

import dev.roundwire.contract.value.ViewTopic;
import dev.roundwire.stream.projection.Table;
import java.util.List;

/// The row tables.
final class TalentTables {
    /// In place of a founder's id: whoever founded the company, this is when.
    static final String WHOEVER = "";

    static final Table DEPARTURE = names(
                    names(
                            Table.named("departure")
                                    .publishedOn(ViewTopic.DEPARTURES.kafkaName())
                                    .key("employer", TEXT)
                                    .column("founder", TEXT),
                            "founder"),
                    "employer")
            .column("title", TEXT)
            .column("grade", TEXT)
            .column("left_on", TEXT)
            .column("left_first", DATE)
            .column("left_last", DATE)
            .column("came_first", DATE)
            .column("with_team", BOOLEAN)
            .column("background", TEXT)
            .column("confidence", TEXT)
            .column("hidden", INTEGER);

    static final Table FOUNDING = names(
                    names(
                            Table.named("founding")
                                    .publishedOn(ViewTopic.FOUNDINGS.kafkaName())
                                    .key("company", TEXT)
                                    .key("founder", TEXT)
                                    .column("rank", INTEGER),
                            "company"),
                    "founder")
            .column("founded_on", TEXT)
            .column("last_day", DATE)
            .column("confidence", TEXT);

    static final Table MONEY = figure(
            Table.named("money")
                    .publishedOn(ViewTopic.MONEY.kafkaName())
                    .column("company", TEXT)
                    .column("rounds", INTEGER),
            "raised");

    static final Table INVESTMENT = figure(
            names(
                            Table.named("investment")
                                    .publishedOn(ViewTopic.INVESTMENTS.kafkaName())
                                    .key("kind", TEXT)
                                    .key("round_id", TEXT)
                                    .key("investor", TEXT)
                                    .column("company", TEXT),
                            "investor")
                    .column("investor_kind", TEXT)
                    .column("round_type", TEXT)
                    .column("deal_on", TEXT)
                    .column("last_day", DATE),
            "amount");

    static final List<Table> ALL = List.of(DEPARTURE, FOUNDING, MONEY, INVESTMENT);

    private TalentTables() {}

    private static Table names(Table table, String of) {
        return table.column(of + "_names", TEXT_ARRAY).column(of + "_name_languages", TEXT_ARRAY);
    }

    private static Table figure(Table table, String name) {
        return table.column(name + "_min", NUMERIC)
                .column(name + "_max", NUMERIC)
                .column(name + "_how", TEXT)
                .column(name + "_confidence", TEXT)
                .column(name + "_approximate", BOOLEAN);
    }
}
