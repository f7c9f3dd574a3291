package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.ConvertedNote;
import dev.roundwire.rounds.valuation.Round;
import org.jspecify.annotations.Nullable;

/// One participation of an investor, followed to the end: what it cost, what it is, what it has brought. Money is in
/// the question's currency.
///
/// @param cost null where unknown (P1)
/// @param shares what is held
/// @param perUnit the same for each unit of cost: gives exact multiples where the cost is unknown (P4)
/// @param proceeds from the sale of the company, or a part of it (P7); null where unknown
/// @param unitProceeds the same for each unit of cost
/// @param pending the SAFE or note that it is, or was when the company ended; null for shares and what is sold
record Lot(
        State state,
        @Nullable Figure cost,
        Shares shares,
        Shares perUnit,
        @Nullable Figure proceeds,
        @Nullable Figure unitProceeds,
        @Nullable Pending pending) {

    enum State {
        SHARES,
        /// A SAFE or note that hasn't become shares.
        PENDING,
        /// Sold to the last share, by itself or with the company.
        SOLD,
        /// Held when the company closed.
        WRITTEN_OFF
    }

    static Lot of(@Nullable Figure cost, Shares shares, Shares perUnit) {
        return new Lot(State.SHARES, cost, shares, perUnit, Figure.ZERO, Figure.ZERO, null);
    }

    /// P5: a SAFE or note, held at cost.
    static Lot pending(@Nullable Figure cost, Pending pending) {
        return new Lot(State.PENDING, cost, Shares.UNKNOWN, Shares.UNKNOWN, Figure.ZERO, Figure.ZERO, pending);
    }

    boolean isPending() {
        return state == State.PENDING;
    }

    /// True for shares, those that are sold by now too.
    boolean isOfShares() {
        return state == State.SHARES || state == State.SOLD;
    }

    boolean isLive() {
        return state == State.SHARES || state == State.PENDING;
    }

    /// P6: what is left after a part of the company was sold out of it.
    ///
    /// @param part null where unknown
    /// @param post of the last priced round; null where unknown
    Lot selling(@Nullable Figure part, @Nullable Figure post, boolean isMarked) {
        Shares left = shares.minus(part, mark(post), isMarked);
        Figure rest = left.stake();
        return rest != null && rest.value().equals(Bounds.ZERO)
                ? gone(rest.confidence())
                : with(state, left, Shares.UNKNOWN);
    }

    /// V3: set by a report of ownership.
    Lot reported(@Nullable Figure known, Shares held) {
        return new Lot(State.SHARES, known, held, Shares.UNKNOWN, proceeds, unitProceeds, null);
    }

    /// V3: true for what the cost in a report of ownership bought: shares, and the SAFE or note that it names.
    ///
    /// @param roundId null where it names none
    boolean isPaidFor(@Nullable String roundId) {
        return isReportable()
                || isPending() && pending != null && pending.roundId().equals(roundId);
    }

    /// V3: true for shares whose stake a report sets, though the company may have ended before it.
    boolean isReportable() {
        return state == State.SHARES || state == State.WRITTEN_OFF && pending == null;
    }

    /// V3: what a SAFE or note may be beside a report of its holder's stake, which may count it: it has no
    /// stake of its own until it becomes shares, and its cost is part of the reported one's.
    Lot perhapsReported() {
        return pending == null || !isPending()
                ? this
                : new Lot(state, Figure.ZERO, Shares.NONE, Shares.UNKNOWN, proceeds, null, pending.inPart());
    }

    private Lot gone(Confidence confidence) {
        return with(State.SOLD, Shares.nothing(confidence), Shares.nothing(confidence));
    }

    /// The date of the SAFE or note; null where it has none, and for shares.
    @Nullable
    PartialDate on() {
        return pending == null ? null : pending.on();
    }

    /// The share of the company; null where unknown, as before a SAFE or note becomes shares.
    @Nullable
    Figure stake() {
        return shares.stake();
    }

    /// P2, P3: what an equity round makes of it.
    Lot after(Round round) {
        return state == State.SHARES || state == State.WRITTEN_OFF
                ? with(state, shares.after(round), perUnit.after(round))
                : this;
    }

    /// P5: what it is after a SAFE or note has become shares in a priced round.
    Lot converted(ConvertedNote note, Round round) {
        return pending == null || !isPending() || !pending.roundId().equals(note.roundId())
                ? this
                : new Lot(
                        State.SHARES,
                        cost,
                        pending.shares(note, round),
                        pending.sharesPerUnit(note, round),
                        proceeds,
                        unitProceeds,
                        null);
    }

    /// P7: sold with the company, pro rata. A SAFE or note that hasn't become shares brings nobody knows what
    /// when the company is sold whole, and stays what it is when a part is.
    Lot sold(Buyout buyout) {
        return switch (state) {
            case SHARES -> {
                Lot paid = paid(
                        Unknowns.times(shares.stake(), buyout.price()),
                        Unknowns.times(perUnit.stake(), buyout.price()));
                yield buyout.takesAll()
                        ? paid.gone(buyout.confidence())
                        : paid.with(state, shares.without(buyout.part()), perUnit.without(buyout.part()));
            }
            case PENDING -> buyout.isWhole() ? paid(null, null).gone(buyout.confidence()) : this;
            case SOLD, WRITTEN_OFF -> this;
        };
    }

    private Lot paid(@Nullable Figure more, @Nullable Figure morePerUnit) {
        return new Lot(
                state,
                cost,
                shares,
                perUnit,
                Unknowns.plus(proceeds, more),
                Unknowns.plus(unitProceeds, morePerUnit),
                null);
    }

    /// P7: nothing is left to hope for; the stake stays what it is.
    ///
    /// @param confidence of the company's end
    Lot writtenOff(Confidence confidence) {
        return isLive() ? with(State.WRITTEN_OFF, shares.worthless(confidence), perUnit.worthless(confidence)) : this;
    }

    private Lot with(State next, Shares held, Shares unit) {
        return new Lot(next, cost, held, unit, proceeds, unitProceeds, pending);
    }

    /// P3, P5: shares at the last priced round, SAFEs and notes at cost.
    @Nullable
    Figure mark(@Nullable Figure post) {
        return switch (state) {
            case SHARES -> shares.mark(post);
            case PENDING -> pending == null ? null : pending.atCost();
            case SOLD, WRITTEN_OFF -> shares.value();
        };
    }

    /// P4: mark and proceeds for each unit of cost; null where unknown.
    @Nullable
    Figure multiple(@Nullable Figure post) {
        return Unknowns.tighter(
                Unknowns.plus(unitMark(post), unitProceeds), Unknowns.over(Unknowns.plus(mark(post), proceeds), cost));
    }

    private @Nullable Figure unitMark(@Nullable Figure post) {
        return switch (state) {
            case SHARES -> perUnit.mark(post);
            case PENDING -> Figure.ONE;
            case SOLD, WRITTEN_OFF -> Figure.ZERO;
        };
    }

    /// P4: proceeds for each unit of cost; null where unknown.
    @Nullable
    Figure distributed() {
        return Unknowns.tighter(unitProceeds, Unknowns.over(proceeds, cost));
    }
}
