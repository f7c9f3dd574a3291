package dev.roundwire.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing, measured several times: ours, and beside it, in the same turn, another's.
public final class Row {
    private final String what;
    private final String unit;
    private final @Nullable String beside;
    private final @Nullable Goal goal;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> theirs = new ArrayList<>();

    private Row(String what, String unit, @Nullable String beside, @Nullable Goal goal) {
        this.what = what;
        this.unit = unit;
        this.beside = beside;
        this.goal = goal;
    }

    /// @param goal for ours divided by the other's
    public static Row beside(String what, String unit, String other, @Nullable Goal goal) {
        return new Row(what, unit, other, goal);
    }

    /// @param goal for the figure itself
    public static Row alone(String what, String unit, @Nullable Goal goal) {
        return new Row(what, unit, null, goal);
    }

    public Row add(double our, double their) {
        ours.add(our);
        theirs.add(their);
        return this;
    }

    public Row add(double our) {
        ours.add(our);
        return this;
    }

    private List<Double> ratios() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < theirs.size(); i++) {
            ratios.add(ours.get(i) / theirs.get(i));
        }
        return ratios;
    }

    String markdown() {
        List<Double> judged = beside == null ? ours : ratios();
        String ratio = beside == null
                ? "–"
                : number(median(judged)) + " (" + number(least(judged)) + "–" + number(greatest(judged)) + ")";
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |",
                what,
                number(median(ours)) + " " + unit,
                beside == null ? spread() : beside + ": " + number(median(theirs)) + " " + unit,
                ratio,
                goal == null ? "–" : goal + (goal.isMetBy(median(judged)) ? ", met" : ", **not met**"));
    }

    private String spread() {
        return ours.size() < 2 ? "–" : number(least(ours)) + "–" + number(greatest(ours));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double least(List<Double> values) {
        return values.stream().min(Double::compare).orElseThrow();
    }

    private static double greatest(List<Double> values) {
        return values.stream().max(Double::compare).orElseThrow();
    }

    /// Three digits that count; thousands apart.
    static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,d", Math.round(value)).replace(',', ' ');
        }
        String text = String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
