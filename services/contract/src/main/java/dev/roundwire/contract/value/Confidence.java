package dev.roundwire.contract.value;

/// How sure a fact is, from surest to least.
public enum Confidence implements Wire {
    /// Announced by the party itself, or filed.
    CONFIRMED,
    /// The press states it as a fact.
    REPORTED,
    /// "It is said", "may", "in talks".
    RUMOURED;

    /// True if a fact of this confidence counts for a reader who asks for at least `least`.
    public boolean admittedBy(Confidence least) {
        return compareTo(least) <= 0;
    }

    /// The less sure of the two.
    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
