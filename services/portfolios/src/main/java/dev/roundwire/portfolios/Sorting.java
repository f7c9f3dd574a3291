package dev.roundwire.portfolios;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// The order of a list: by one key, what is unknown last, then by id.
public record Sorting(SortKey key, boolean descending) {

    /// The place of an investor in the order.
    ///
    /// @param value of the key; null where unknown
    public record Place(@Nullable Comparable<?> value, String id) {}

    public Place place(InvestorSummary investor) {
        return new Place(key.value(investor), investor.id());
    }

    public Comparator<InvestorSummary> order() {
        return (one, other) -> compare(place(one), place(other));
    }

    /// True if the investor comes after `place`; after null comes everything.
    public boolean isAfter(InvestorSummary investor, @Nullable Place place) {
        return place == null || compare(place(investor), place) > 0;
    }

    private int compare(Place one, Place other) {
        int byValue = compare(one.value(), other.value());
        return byValue != 0 ? byValue : one.id().compareTo(other.id());
    }

    private int compare(@Nullable Comparable<?> one, @Nullable Comparable<?> other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        @SuppressWarnings("unchecked") // both are values of one key
        int ascending = ((Comparable<Object>) one).compareTo(other);
        return descending ? -ascending : ascending;
    }
}
