package dev.roundwire.acceptance.product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Some hundred made-up companies from a seed: their lines, in any order, some of them twice, some corrected,
/// some taken back; and the companies as they must be known once all lines are in. The same seed under another
/// prefix is the same load about other subjects.
public final class Load {
    private static final int COMPANIES = 300;
    private static final int INVESTORS = 40;
    private static final int EMPLOYERS = 7;
    private static final List<String> TYPES =
            List.of("seed", "series_a", "series_b", "series_c", "series_d", "series_e");

    private final String prefix;
    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final List<MadeUpCompany> companies = new ArrayList<>();

    private Load(String prefix, long seed, int count) {
        this.prefix = prefix;
        this.random = new Random(seed);
        for (int number = 0; number < count; number++) {
            companies.add(company(number));
        }
        List<String> again = lines.stream().filter(_ -> random.nextInt(10) == 0).toList();
        lines.addAll(again);
        Collections.shuffle(lines, random);
    }

    static Load of(String prefix, long seed) {
        return of(prefix, seed, COMPANIES);
    }

    public static Load of(String prefix, long seed, int companies) {
        return new Load(prefix, seed, companies);
    }

    /// All that is told, in the order in which it is told.
    public List<String> lines() {
        return lines;
    }

    public List<MadeUpCompany> companies() {
        return companies;
    }

    /// The lines in as many parts, together all of them.
    List<String> parts(int count) {
        int size = (lines.size() + count - 1) / count;
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += size) {
            parts.add(String.join("\n", lines.subList(from, Math.min(from + size, lines.size()))));
        }
        return parts;
    }

    private MadeUpCompany company(int number) {
        String id = prefix + "-company-" + number;
        String founder = prefix + "-founder-" + number;
        String employer = prefix + "-employer-" + number % EMPLOYERS;
        lines.add(line(id + "-founded", "company-founded", """
                "company":{"id":"%s"},"founders":[{"id":"%s","role":"founder"}],"foundedOn":"2012-01-15"\
                """.formatted(id, founder)));
        lines.add(line(founder + "-left", "founder-left", """
                "founder":{"id":"%s"},"employer":{"id":"%s"},"leftOn":"2011-12-31"\
                """.formatted(founder, employer)));
        List<MadeUpCompany.Round> counting = new ArrayList<>();
        LocalDate on = LocalDate.of(2012, 2, 1).plusDays(random.nextInt(700));
        for (String type : TYPES.subList(0, 1 + random.nextInt(TYPES.size()))) {
            tell(id, round(id + "-" + type, type, on), counting);
            on = on.plusDays(100 + random.nextInt(500));
        }
        return new MadeUpCompany(id, founder, employer, List.copyOf(counting));
    }

    /// Of ten rounds, six are told as they were, two wrongly at first, two and taken back.
    private void tell(String company, MadeUpCompany.Round round, List<MadeUpCompany.Round> counting) {
        int fate = random.nextInt(10);
        if (fate < 6) {
            lines.add(closed(round.id(), company, round, ""));
            counting.add(round);
        } else if (fate < 8) {
            lines.add(closed(
                    round.id(),
                    company,
                    round(round.id(), round.type(), round.on().plusDays(1)),
                    ""));
            lines.add(
                    closed(round.id() + "-corrected", company, round, ",\"corrects\":{\"id\":\"" + round.id() + "\"}"));
            counting.add(round);
        } else {
            lines.add(closed(round.id(), company, round, ""));
            lines.add(line(round.id() + "-retracted", "event-retracted", """
                    "company":{"id":"%s"},"target":{"id":"%s"},"reason":"it never closed"\
                    """.formatted(company, round.id())));
        }
    }

    private MadeUpCompany.Round round(String id, String type, LocalDate on) {
        Map<String, Long> amounts = new TreeMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            amounts.put(prefix + "-investor-" + random.nextInt(INVESTORS), 1_000L * (100 + random.nextInt(20_000)));
        }
        return new MadeUpCompany.Round(id, type, on, 1_000L * (1_000 + random.nextInt(500_000)), amounts);
    }

    private static String closed(String event, String company, MadeUpCompany.Round round, String more) {
        return line(event, "round-closed", """
                "company":{"id":"%s"},"roundId":"%s","roundType":"%s","closedOn":"%s",\
                "raised":%s,"preMoney":%s,"postMoney":%s,"investments":[%s]%s\
                """.formatted(
                        company,
                        round.id(),
                        round.type(),
                        round.on(),
                        dollars(round.raised()),
                        dollars(round.preMoney()),
                        dollars(round.postMoney()),
                        investments(round.amounts()),
                        more));
    }

    private static String investments(Map<String, Long> amounts) {
        return amounts.entrySet().stream()
                .map(each ->
                        "{\"investor\":{\"id\":\"" + each.getKey() + "\"},\"amount\":" + dollars(each.getValue()) + "}")
                .collect(Collectors.joining(","));
    }

    private static String dollars(long amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"USD\"}";
    }

    private static String line(String id, String kind, String data) {
        return """
                {"specversion":"1.0","id":"%s","source":"urn:roundwire:acceptance","type":"dev.roundwire.%s.v1",\
                "time":"2024-01-01T00:00:00Z","datacontenttype":"application/json","data":{%s}}\
                """.formatted(id, kind, data);
    }
}
