package dev.roundwire.portfolios;

import static dev.roundwire.stream.projection.ColumnType.DATE;
import static dev.roundwire.stream.projection.ColumnType.INTEGER;
import static dev.roundwire.stream.projection.ColumnType.NUMERIC;
import static dev.roundwire.stream.projection.ColumnType.TEXT;
import static dev.roundwire.stream.projection.ColumnType.TEXT_ARRAY;

import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.ViewTopic;
import dev.roundwire.rounds.portfolio.Position;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table `position`: one row an investor, company and confidence level.
final class PositionTable {
    static final Table TABLE = figures(
            Table.named("position")
                    .publishedOn(ViewTopic.POSITIONS.kafkaName())
                    .key("investor", TEXT)
                    .column("company", TEXT)
                    .column("names", TEXT_ARRAY)
                    .column("search", TEXT)
                    .column("kind", TEXT)
                    .column("rounds", INTEGER)
                    .column("leads", INTEGER)
                    .column("first_round_on", TEXT)
                    .column("first_round_day", DATE)
                    .column("last_round_on", TEXT)
                    .column("last_round_day", DATE)
                    .column("status", TEXT)
                    .column("marked_on", TEXT),
            "cost",
            "stake",
            "mark",
            "realised",
            "moic",
            "dpi");

    private PositionTable() {}

    private static Table figures(Table table, String... names) {
        Table wider = table;
        for (String name : names) {
            wider = wider.column(name + "_min", NUMERIC).column(name + "_max", NUMERIC);
        }
        return wider;
    }

    static Row row(Position position) {
        List<@Nullable Object> values = new ArrayList<>();
        Investor investor = position.investor();
        values.add(investor.id());
        values.add(position.company().id());
        values.add(investor.names().stream().map(Name::value).toList());
        values.add(InvestorSummary.search(investor));
        values.add(investor.kind() == null ? null : investor.kind().wire());
        addRounds(values, position);
        values.add(position.status().wire());
        values.add(text(position.markedOn()));
        add(values, Ends.money(position.cost()));
        add(values, Ends.ratio(position.stake()));
        add(values, Ends.money(position.mark()));
        add(values, Ends.money(position.realised()));
        add(values, Ends.ratio(position.moic()));
        add(values, Ends.ratio(position.dpi()));
        return TABLE.row(values.toArray());
    }

    private static void addRounds(List<@Nullable Object> values, Position position) {
        values.add(position.rounds().size());
        values.add(position.leads().size());
        values.add(text(position.firstRoundOn()));
        values.add(first(position.firstRoundOn()));
        values.add(text(position.lastRoundOn()));
        values.add(last(position.lastRoundOn()));
    }

    private static void add(List<@Nullable Object> values, Ends ends) {
        values.add(ends.min());
        values.add(ends.max());
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }

    /// The first possible day.
    static @Nullable LocalDate first(@Nullable PartialDate date) {
        return date == null ? null : date.first();
    }

    /// The last possible day.
    static @Nullable LocalDate last(@Nullable PartialDate date) {
        return date == null ? null : date.last();
    }
}
