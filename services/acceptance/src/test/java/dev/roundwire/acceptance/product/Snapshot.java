package dev.roundwire.acceptance.product;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.roundwire.acceptance.Checkout;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The rows of `samples/crunchbase-2013/source`, the oracle columns among them.
final class Snapshot {
    private final List<Company> companies;
    private final Map<String, List<Round>> roundsByCompany;
    private final Map<String, Set<String>> namesByRound;

    /// @param firstFundingOn empty where the file has none, as lastFundingOn and fundingTotal
    record Company(
            String id,
            String firstFundingOn,
            String lastFundingOn,
            int fundingRounds,
            String fundingTotal,
            String averageParticipants) {}

    /// @param fundedOn empty where the file has none, as raised
    /// @param participants how many there were by the file's own count
    record Round(String id, String fundedOn, String raised, int participants) {}

    private Snapshot() throws IOException {
        companies = rows("companies").stream()
                .map(row -> new Company(
                        cell(row, "company_id"),
                        cell(row, "first_funding_on"),
                        cell(row, "last_funding_on"),
                        Integer.parseInt(cell(row, "funding_rounds")),
                        plain(cell(row, "funding_total_usd")),
                        cell(row, "avg_participants")))
                .toList();
        roundsByCompany = rows("rounds").stream()
                .collect(Collectors.groupingBy(
                        row -> cell(row, "company_id"),
                        TreeMap::new,
                        Collectors.mapping(Snapshot::round, Collectors.toList())));
        namesByRound = rows("investments").stream()
                .collect(Collectors.groupingBy(
                        row -> cell(row, "round_id"),
                        Collectors.mapping(row -> cell(row, "investor_name"), Collectors.toSet())));
    }

    static Snapshot read() throws IOException {
        return new Snapshot();
    }

    List<Company> companies() {
        return companies;
    }

    List<Round> rounds(String company) {
        return roundsByCompany.getOrDefault(company, List.of());
    }

    /// The names of a round's investors, each once.
    Set<String> investors(String round) {
        return namesByRound.getOrDefault(round, Set.of());
    }

    private static Round round(Map<String, String> row) {
        return new Round(
                cell(row, "round_id"),
                cell(row, "funded_on"),
                plain(cell(row, "raised_amount_usd")),
                Integer.parseInt(cell(row, "participants")));
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), () -> "no column " + column + " in " + row.keySet());
    }

    private static String plain(String amount) {
        return amount.isEmpty()
                ? ""
                : new BigDecimal(amount).stripTrailingZeros().toPlainString();
    }

    private static List<Map<String, String>> rows(String table) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(Checkout.read("samples/crunchbase-2013/source/" + table + ".csv"))) {
            return rows.readAll();
        }
    }
}
