package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.CompanyAcquired;
import dev.roundwire.contract.event.CompanyClosed;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.OwnershipReported;
import dev.roundwire.contract.event.SecondarySold;
import dev.roundwire.contract.event.ValuationReported;
import dev.roundwire.contract.event.WentPublic;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.claim.Span;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a company and its shares. Money is in the question's currency, null where unknown.
public sealed interface Moment {
    Thing<? extends Event> thing();

    default Span span() {
        return thing().span();
    }

    /// What it is on the curve; null where it is no point of it (V6).
    default @Nullable PointKind kind() {
        return null;
    }

    /// Worth before new money.
    default @Nullable Figure pre() {
        return null;
    }

    /// Worth after new money; what the whole company is worth, where there is none.
    default @Nullable Figure post() {
        return null;
    }

    /// The facts it rests on.
    default List<FactKey> events() {
        return thing().events();
    }

    /// True where nobody says whether its valuation includes new money (V2, V7).
    default boolean isUnspecified() {
        return false;
    }

    /// True if its facts say what the company is worth, in whatever currency, so that it may be the latest that does
    /// (V8). A secondary never is (V7).
    default boolean isValued() {
        return false;
    }

    /// A closed round of whatever kind.
    record Funding(Round round) implements Moment {
        @Override
        public Thing<? extends Event> thing() {
            return round.thing();
        }

        @Override
        public @Nullable PointKind kind() {
            return round.isEquity() ? PointKind.ROUND : null;
        }

        @Override
        public @Nullable Figure pre() {
            return round.asked().pre();
        }

        @Override
        public @Nullable Figure post() {
            return round.asked().post();
        }

        @Override
        public List<FactKey> events() {
            return round.events();
        }

        @Override
        public boolean isUnspecified() {
            return round.own().isUnspecified();
        }

        @Override
        public boolean isValued() {
            return round.isEquity() && round.own().post() != null;
        }
    }

    /// A valuation outside a round (V7).
    ///
    /// @param pre null unless it was meant before new money
    /// @param post at least `pre` where it was meant before new money
    /// @param isUnspecified true where nobody says what it includes: it is taken for the post-money
    record Report(
            Thing<ValuationReported> thing,
            @Nullable Figure pre,
            @Nullable Figure post,
            boolean isUnspecified) implements Moment {
        @Override
        public PointKind kind() {
            return PointKind.REPORT;
        }

        @Override
        public boolean isValued() {
            return true;
        }
    }

    /// Old shares sold (V7): a series of its own, it moves no mark.
    ///
    /// @param stake the part of the company that changed hands
    /// @param implied amount / stake, what the whole company is worth at that price
    /// @param premium implied / post-money of the last priced round − 1; negative for a discount
    record Secondary(
            Thing<SecondarySold> thing,
            @Nullable Figure amount,
            @Nullable Figure stake,
            @Nullable Figure implied,
            @Nullable Figure premium)
            implements Moment {
        Secondary with(@Nullable Figure other) {
            return new Secondary(thing, amount, stake, implied, other);
        }

        @Override
        public PointKind kind() {
            return PointKind.SECONDARY;
        }

        @Override
        public @Nullable Figure post() {
            return implied;
        }
    }

    /// The company was bought, or is to be (P7).
    ///
    /// @param stake the part bought; 1 where nothing else is said
    /// @param given for the part bought
    /// @param post what its sellers got / stake; null while pending
    record Acquisition(
            Thing<CompanyAcquired> thing,
            Figure stake,
            Consideration given,
            @Nullable Figure post) implements Moment {

        /// A pending one changes nothing.
        public boolean isComplete() {
            return thing.event().status() != CompanyAcquired.Status.PENDING;
        }

        /// True where all of the company was bought.
        public boolean isWhole() {
            return isComplete() && stake.value().equals(Bounds.ONE);
        }

        @Override
        public @Nullable PointKind kind() {
            return isComplete() ? PointKind.ACQUISITION : null;
        }

        @Override
        public boolean isValued() {
            return isComplete()
                    && thing.event().cash() != null
                    && !stake.value().equals(Bounds.ZERO);
        }
    }

    /// The company was listed.
    ///
    /// @param post what it was worth then
    record Listing(Thing<WentPublic> thing, @Nullable Figure post) implements Moment {
        @Override
        public PointKind kind() {
            return PointKind.LISTING;
        }

        @Override
        public boolean isValued() {
            return thing.event().valuation() != null;
        }
    }

    /// The company ended. No point of the curve.
    record Closure(Thing<CompanyClosed> thing) implements Moment {}

    /// Somebody's stake was reported. No point of the curve (V3).
    ///
    /// @param roundId the round that the whole cost bought, after RoundsMatched; null for none
    record Ownership(
            Thing<OwnershipReported> thing,
            Figure stake,
            @Nullable Figure cost,
            @Nullable String roundId) implements Moment {}
}
