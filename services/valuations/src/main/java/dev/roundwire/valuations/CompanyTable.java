package dev.roundwire.valuations;

import static dev.roundwire.stream.projection.ColumnType.BOOLEAN;
import static dev.roundwire.stream.projection.ColumnType.DATE;
import static dev.roundwire.stream.projection.ColumnType.INTEGER;
import static dev.roundwire.stream.projection.ColumnType.NUMERIC;
import static dev.roundwire.stream.projection.ColumnType.TEXT;
import static dev.roundwire.stream.projection.ColumnType.TEXT_ARRAY;

import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.ViewTopic;
import dev.roundwire.stream.projection.Column;
import dev.roundwire.stream.projection.ColumnType;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The table `company`: one row a company and confidence level.
final class CompanyTable {
    static final Table TABLE = table();

    private CompanyTable() {}

    private static Table table() {
        Table table = Table.named("company").publishedOn(ViewTopic.COMPANIES.kafkaName());
        for (Column column : List.of(
                column("id", TEXT),
                column("things", INTEGER),
                column("hidden", INTEGER),
                column("names", TEXT_ARRAY),
                column("name_languages", TEXT_ARRAY),
                column("legal_name", TEXT),
                column("search", TEXT),
                column("country", TEXT),
                column("fields", TEXT_ARRAY),
                column("field_keys", TEXT_ARRAY),
                column("status", TEXT),
                column("founded_on", TEXT),
                column("founded_day", DATE),
                column("rounds", INTEGER),
                column("undisclosed_rounds", INTEGER),
                column("first_round_on", TEXT),
                column("first_round_day", DATE),
                column("last_round_on", TEXT),
                column("last_round_day", DATE))) {
            table = table.column(column.name(), column.type());
        }
        return figure(latest(figure(table, "raised")), "post", "pre");
    }

    private static Table latest(Table table) {
        return table.column("latest_source", TEXT)
                .column("latest_on", TEXT)
                .column("latest_last_day", DATE)
                .column("latest_round_id", TEXT)
                .column("latest_confidence", TEXT)
                .column("latest_unspecified", BOOLEAN);
    }

    private static Table figure(Table table, String... names) {
        Table wider = table;
        for (String name : names) {
            wider = wider.column(name + "_min", NUMERIC)
                    .column(name + "_max", NUMERIC)
                    .column(name + "_how", TEXT)
                    .column(name + "_confidence", TEXT)
                    .column(name + "_approximate", BOOLEAN);
        }
        return wider;
    }

    private static Column column(String name, ColumnType type) {
        return new Column(name, type);
    }

    static Row row(CompanySummary company) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(company.id());
        values.add(company.things());
        values.add(company.hidden());
        values.add(company.names().stream().map(Name::value).toList());
        values.add(company.names().stream()
                .map(name -> Objects.requireNonNullElse(name.lang(), ""))
                .toList());
        values.add(company.legalName());
        values.add(company.search());
        values.add(company.country());
        values.add(company.fields());
        values.add(company.fieldKeys());
        values.add(company.status().wire());
        values.add(text(company.foundedOn()));
        values.add(SortKey.day(company.foundedOn()));
        values.add(company.rounds());
        values.add(company.undisclosedRounds());
        values.add(text(company.firstRoundOn()));
        values.add(SortKey.day(company.firstRoundOn()));
        values.add(text(company.lastRoundOn()));
        values.add(SortKey.day(company.lastRoundOn()));
        addFigure(values, company.raised());
        addLatest(values, company.latest());
        return TABLE.row(values.toArray());
    }

    private static void addLatest(List<@Nullable Object> values, @Nullable LatestSummary latest) {
        values.add(latest == null ? null : latest.source().wire());
        values.add(latest == null ? null : text(latest.on()));
        values.add(latest == null ? null : latest.lastDay());
        values.add(latest == null ? null : latest.roundId());
        values.add(latest == null ? null : latest.confidence().wire());
        values.add(latest == null ? null : latest.unspecifiedBasis());
        addFigure(values, latest == null ? null : latest.post());
        addFigure(values, latest == null ? null : latest.pre());
    }

    private static void addFigure(List<@Nullable Object> values, @Nullable ShownFigure figure) {
        values.add(figure == null ? null : figure.min());
        values.add(figure == null ? null : figure.max());
        values.add(figure == null ? null : figure.how().name());
        values.add(figure == null ? null : figure.confidence().wire());
        values.add(figure == null ? null : figure.approximate());
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.toString();
    }
}
