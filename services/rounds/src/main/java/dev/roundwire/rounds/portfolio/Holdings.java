package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.rate.Rates;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.Exchange;
import dev.roundwire.rounds.valuation.Funding;
import dev.roundwire.rounds.valuation.Moment;
import dev.roundwire.rounds.valuation.Round;
import dev.roundwire.rounds.valuation.Unconverted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who holds what in a company after all that happened (P).
///
/// @param curve what it was made of
/// @param positions one for each investor, in the order in which the rounds name them
/// @param together of all holders: what they paid, their stakes, their marks
/// @param contradictions those of the curve, and of the positions
/// @param unconverted money that is null for want of an exchange rate (M2), that of the curve too
public record Holdings(
        Curve curve,
        List<Position> positions,
        Together together,
        List<Contradiction> contradictions,
        List<Unconverted> unconverted) {

    /// @param cost never above what the rounds raised (P1)
    /// @param stake never above one
    public record Together(Figure cost, Figure stake, Figure mark) {
        private static Together oneOf(List<Together> orders) {
            return orders.size() == 1
                    ? orders.getFirst()
                    : new Together(
                            figure(orders, Together::cost),
                            figure(orders, Together::stake),
                            figure(orders, Together::mark));
        }

        private static Figure figure(List<Together> orders, Function<Together, Figure> figure) {
            return Objects.requireNonNull(
                    Figure.oneOf(orders.stream().map(figure).toList()), "every total is known");
        }
    }

    public static Holdings of(Curve curve, Rates rates) {
        Exchange exchange = new Exchange(curve.things().question().currency(), rates);
        boolean isCompared = !curve.orders().isEmpty();
        ReportedParts reported = new ReportedParts(curve);
        List<Told> orders = (isCompared ? curve.orders() : List.of(curve.moments()))
                .stream()
                        .map(order -> Told.of(order, curve, reported, exchange, rates))
                        .map(told -> isCompared ? told : told.inAnyOrder())
                        .toList();
        List<Position> positions = positions(orders);
        return new Holdings(
                curve,
                positions,
                Together.oneOf(orders.stream().map(Told::together).toList()),
                united(curve.contradictions(), orders.getFirst().ledger().contradictions(), crowded(positions)),
                united(curve.unconverted(), exchange.unconverted(), List.of()));
    }

    /// What the holders have after one order of the rounds.
    private record Told(Ledger ledger, List<Position> positions) {
        static Told of(List<Moment> order, Curve curve, ReportedParts reported, Exchange exchange, Rates rates) {
            Ledger ledger = new Ledger(curve.things().matched(), reported, exchange, rates);
            order.forEach(ledger::tell);
            Board board = new Board(curve.things());
            return new Told(
                    ledger,
                    ledger.holders().stream()
                            .map(holder -> position(curve, holder, board, ledger.lastPriced()))
                            .toList());
        }

        Told inAnyOrder() {
            return new Told(ledger, positions.stream().map(Position::inAnyOrder).toList());
        }

        Together together() {
            return Holdings.together(positions, ledger);
        }
    }

    /// In the order of the first.
    private static List<Position> positions(List<Told> orders) {
        if (orders.size() == 1) {
            return orders.getFirst().positions();
        }
        Map<String, List<Position>> byInvestor = new LinkedHashMap<>();
        orders.forEach(told -> told.positions()
                .forEach(position -> byInvestor
                        .computeIfAbsent(position.investor().id(), id -> new ArrayList<>())
                        .add(position)));
        return byInvestor.values().stream().map(Position::oneOf).toList();
    }

    /// The position of one investor; empty where it has none.
    public Optional<Position> of(String investor) {
        return positions.stream()
                .filter(position -> position.investor().id().equals(investor))
                .findFirst();
    }

    private static Position position(Curve curve, Holder holder, Board board, @Nullable Round lastPriced) {
        Figure post = lastPriced == null ? null : lastPriced.asked().post();
        Lots lots = holder.lots();
        Figure mark = lots.mark(post);
        List<PartialDate> dates = Funding.dates(closings(curve, holder));
        return new Position(
                curve.things().company(),
                holder.investor(),
                List.copyOf(holder.rounds().keySet()),
                List.copyOf(holder.leads()),
                dates.isEmpty() ? null : dates.getFirst(),
                dates.isEmpty() ? null : dates.getLast(),
                holder.isHolder(),
                lots.cost(),
                lots.stake(),
                mark,
                mark == null ? null : lots.markedOn(lastPriced),
                holder.realised(),
                Multiples.moic(holder, post),
                Multiples.dpi(holder),
                holder.status(),
                holder.isAssumedProRata(),
                holder.isNotValued(),
                board.seats(holder.investor().id(), holder.seats()));
    }

    /// The rounds and tranches that the holder took part in, in the order of rounds (O1, O2).
    private static List<Round> closings(Curve curve, Holder holder) {
        Set<String> ids = holder.rounds().values().stream()
                .flatMap(List<Thing<RoundClosed>>::stream)
                .map(closing -> curve.things().matched().of(closing.event().roundId()))
                .collect(Collectors.toSet());
        return curve.rounds().stream().filter(round -> ids.contains(round.id())).toList();
    }

    private static Together together(List<Position> positions, Ledger ledger) {
        List<Position> holders = positions.stream().filter(Position::isHolder).toList();
        return new Together(
                Unknowns.sumOrMore(ledger.paid()),
                share(Unknowns.sumOrMore(holders.stream().map(Position::stake).toList())),
                Unknowns.sumOrMore(holders.stream().map(Position::mark).toList()));
    }

    private static Figure share(Figure stakes) {
        return stakes.clampToUnit();
    }

    /// C5: stakes that can't all be right.
    private static List<Contradiction> crowded(List<Position> positions) {
        List<Figure> stakes =
                Unknowns.known(positions.stream().map(Position::stake).toList());
        boolean isCrowded =
                Figure.ONE.value().isBelow(Figure.sum(stakes).value()).orElse(false);
        return isCrowded
                ? List.of(
                        new Contradiction("holders", "the holders' stakes add up to more than the company", List.of()))
                : List.of();
    }

    private static <T> List<T> united(List<T> one, List<T> other, List<T> third) {
        return Stream.of(one, other, third).flatMap(List::stream).distinct().toList();
    }
}
