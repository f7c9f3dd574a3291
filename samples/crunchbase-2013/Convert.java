/// Makes `events.ndjson` of the three CSV files in `source/`: `java Convert.java [source folder] [file to write]`.
///
/// The same input gives the same bytes. What becomes what, and what isn't carried, is in the README.

static final String TIME = "2013-12-31T00:00:00Z";
static final String PUBLISHER = "CrunchBase 2013 Snapshot";
static final String PUBLISHED_ON = "2013-12";

static final Map<String, String> ROUND_TYPES = Map.ofEntries(
        Map.entry("seed", "seed"),
        Map.entry("angel", "angel"),
        Map.entry("a", "series_a"),
        Map.entry("b", "series_b"),
        Map.entry("c", "series_c"),
        Map.entry("d", "series_d"),
        Map.entry("e", "series_e"),
        Map.entry("f", "series_f"),
        Map.entry("unattributed", "series_unknown"),
        Map.entry("partial", "series_unknown"),
        Map.entry("convertible", "convertible_note"),
        Map.entry("debt_round", "debt_financing"),
        Map.entry("grant", "grant"),
        Map.entry("private_equity", "private_equity"),
        Map.entry("post_ipo_equity", "post_ipo_equity"),
        Map.entry("post_ipo_debt", "post_ipo_debt"),
        Map.entry("secondary_market", "secondary_market"));

void main(String[] arguments) throws IOException {
    Path source = Path.of(arguments.length > 0 ? arguments[0] : "source");
    Path target = Path.of(arguments.length > 1 ? arguments[1] : "events.ndjson");
    Map<String, List<Row>> rounds = by("company_id", read(source.resolve("rounds.csv")));
    List<Row> investments = read(source.resolve("investments.csv"));
    requireOneNamePerId(investments);
    Map<String, List<Row>> investors = by("round_id", investments);
    StringBuilder lines = new StringBuilder();
    for (Row company : read(source.resolve("companies.csv"))) {
        lines.append(founded(company)).append('\n');
        for (Row round : rounds.getOrDefault(company.get("company_id"), List.of())) {
            lines.append(closedRound(company, round, investors.getOrDefault(round.get("round_id"), List.of())))
                    .append('\n');
        }
        closed(company).ifPresent(event -> lines.append(event).append('\n'));
    }
    Files.writeString(target, lines);
}

// What the rows say

String founded(Row company) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("company", company(company));
    putText(data, "foundedOn", company.get("founded_on"));
    data.put("fields", List.of(company.get("category_code")));
    data.put("confidence", "reported");
    data.put("sources", List.of(source("", status(company))));
    return event("company-" + company.get("company_id"), "company-founded", company, data);
}

/// A closing, where the file gives the status closed and a day. A company that was acquired has not closed.
Optional<String> closed(Row company) {
    if (!company.get("status").equals("closed")) {
        return Optional.empty();
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("company", company(company));
    data.put("on", company.get("closed_on"));
    data.put("confidence", "reported");
    data.put("sources", List.of(source("", status(company))));
    return Optional.of(event("closed-" + company.get("company_id"), "company-closed", company, data));
}

String closedRound(Row company, Row round, List<Row> investors) {
    Map<String, Map<String, Object>> investments = new LinkedHashMap<>();
    investors.forEach(row -> investments.put(investorId(row), Map.of("investor", investor(row))));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("company", company(company));
    data.put("roundId", round.get("round_id"));
    data.put("roundType", Objects.requireNonNull(ROUND_TYPES.get(round.get("round_code")), round::toString));
    data.put("roundLabel", round.get("round_type") + " / " + round.get("round_code"));
    putText(data, "closedOn", round.get("funded_on"));
    putDollars(data, "raised", round.get("raised_amount_usd"));
    putDollars(data, "preMoney", round.get("pre_money_valuation_usd"));
    putDollars(data, "postMoney", round.get("post_money_valuation_usd"));
    if (!investments.isEmpty()) {
        data.put("investments", List.copyOf(investments.values()));
    }
    data.put("confidence", "reported");
    data.put("sources", sources(round, investments.size()));
    return event("round-" + round.get("round_id"), "round-closed", company, data);
}

Map<String, Object> company(Row row) {
    return ordered("id", row.get("company_id"), "names", names(row.get("name")));
}

Map<String, Object> investor(Row row) {
    return ordered("id", investorId(row), "names", names(row.get("investor_name")));
}

List<Object> names(String name) {
    return List.of(Map.of("value", name));
}

/// The investor's name in lower case, everything but letters and digits as one hyphen.
String investorId(Row row) {
    return row.get("investor_name")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
}

void requireOneNamePerId(List<Row> investments) {
    Map<String, String> names = new HashMap<>();
    for (Row row : investments) {
        String name = row.get("investor_name");
        String other = names.putIfAbsent(investorId(row), name);
        if (other != null && !other.equals(name)) {
            throw new IllegalStateException("\"" + name + "\" and \"" + other + "\" get one id: " + investorId(row));
        }
    }
}

// Sources

String status(Row company) {
    String closedOn = company.get("closed_on");
    return "status " + company.get("status") + (closedOn.isEmpty() ? "" : ", closed_on " + closedOn);
}

/// One source per address: a field of the file may hold two.
List<Object> sources(Row round, int named) {
    String quote = String.join(", ", quoted(round, named));
    return Arrays.stream(round.get("source_url").split(", (?=http)"))
            .<Object>map(url -> source(url, quote))
            .toList();
}

/// What the file says and the event has no field for.
List<String> quoted(Row round, int named) {
    List<String> quoted = new ArrayList<>();
    String currency = round.get("currency");
    if (!currency.isEmpty() && !currency.equals("USD")) {
        quoted.add("raised_amount " + round.get("raised_amount") + " " + currency);
    }
    if (Integer.parseInt(round.get("participants")) != named) {
        quoted.add("participants " + round.get("participants"));
    }
    return quoted;
}

Map<String, Object> source(String url, String quote) {
    Map<String, Object> source = new LinkedHashMap<>();
    putText(source, "url", address(url));
    source.put("publisher", PUBLISHER);
    source.put("publishedOn", PUBLISHED_ON);
    putText(source, "quote", quote);
    return source;
}

/// The address as a URI. What no URI may hold is written as `%XX`, a byte a character: two addresses of the file are
/// UTF-8 that was read as Latin-1, and get their own bytes back.
String address(String url) {
    return Pattern.compile("[^\\x21-\\x7e]|[{}]")
            .matcher(url)
            .replaceAll(illegal -> String.format(Locale.ROOT, "%%%02X", (int) illegal.group().charAt(0)));
}

// Events

String event(String id, String kind, Row company, Map<String, Object> data) {
    return json(ordered(
            "specversion", "1.0",
            "id", id,
            "source", "urn:roundwire:sample:crunchbase-2013",
            "type", "dev.roundwire." + kind + ".v1",
            "subject", "company/" + company.get("company_id"),
            "time", TIME,
            "datacontenttype", "application/json",
            "data", data));
}

void putText(Map<String, Object> object, String field, String text) {
    if (!text.isEmpty()) {
        object.put(field, text);
    }
}

void putDollars(Map<String, Object> object, String field, String amount) {
    if (!amount.isEmpty()) {
        String plain = new BigDecimal(amount).stripTrailingZeros().toPlainString();
        object.put(field, ordered("amount", plain, "currency", "USD"));
    }
}

// JSON and CSV

Map<String, Object> ordered(Object... fieldsAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
        object.put((String) fieldsAndValues[i], fieldsAndValues[i + 1]);
    }
    return object;
}

String json(Object value) {
    return switch (value) {
        case Map<?, ?> object ->
            object.entrySet().stream()
                    .map(field -> json(field.getKey()) + ":" + json(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        case List<?> array -> array.stream().map(this::json).collect(Collectors.joining(",", "[", "]"));
        case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
    };
}

record Row(Map<String, String> fields) {
    String get(String column) {
        return Objects.requireNonNull(fields.get(column), () -> "no column " + column + " in " + fields.keySet());
    }
}

Map<String, List<Row>> by(String column, List<Row> rows) {
    return rows.stream().collect(Collectors.groupingBy(row -> row.get(column)));
}

List<Row> read(Path file) throws IOException {
    List<List<String>> lines = Files.readAllLines(file).stream().map(this::cells).toList();
    List<String> header = lines.getFirst();
    List<Row> rows = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
        if (line.size() != header.size()) {
            throw new IllegalArgumentException(file + ": " + line.size() + " cells, not " + header.size() + ": " + line);
        }
        Map<String, String> fields = new HashMap<>();
        IntStream.range(0, line.size()).forEach(i -> fields.put(header.get(i), line.get(i)));
        rows.add(new Row(fields));
    }
    return rows;
}

/// The cells of one line, RFC 4180; no cell of these files has a line break in it.
List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
        char at = line.charAt(i);
        boolean doubled = quoted && at == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
            cell.append('"');
            i++;
        } else if (at == '"') {
            quoted = !quoted;
        } else if (at == ',' && !quoted) {
            cells.add(cell.toString());
            cell.setLength(0);
        } else {
            cell.append(at);
        }
    }
    cells.add(cell.toString());
    return cells;
}
