package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.money;
import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.number.Figure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// P6, P7: secondaries, acquisitions, closings.
class ExitTest {
    private static Story seeded() {
        return new Story()
                .round("seed", "seed", "2020", "'raised':<10>,'postMoney':<50>," + invested("fund 'amount':<4>"));
    }

    private static final String SALE = "'seller':{'id':'fund'},'buyer':{'id':'buyer'},'occurredOn':'2020-12-31',";

    @Test
    void aSecondaryMovesStakeToTheBuyerAndMoneyToTheSeller() {
        Story story = seeded().tell("secondary-sold", SALE + "'stake':'0.03','amount':<3>")
                .round("a", "series_a", "2021", "'raised':<50>,'postMoney':<200>");
        Position seller = story.of("fund");
        assertEquals("4", money(seller.cost()));
        assertEquals("0.0375", ratio(seller.stake()));
        assertEquals("7.5", money(seller.mark()));
        assertEquals("3", money(seller.realised()));
        assertEquals("2.625", ratio(seller.moic()));
        assertEquals("0.75", ratio(seller.dpi()));
        assertEquals(Status.PARTLY_REALISED, seller.status());
        Position buyer = story.of("buyer");
        assertEquals("3", money(buyer.cost()));
        assertEquals("0.0225", ratio(buyer.stake()));
        assertEquals("4.5", money(buyer.mark()));
        assertEquals("1.5", ratio(buyer.moic()));
    }

    @Test
    void moreSoldThanHeldLeavesNothingAndIsAContradiction() {
        Story story = seeded().tell("secondary-sold", SALE + "'stake':'0.09','amount':<9>");
        assertEquals("0", ratio(story.of("fund").stake()));
        assertEquals("0", money(story.of("fund").mark()));
        assertEquals("9", money(story.of("fund").realised()));
        assertEquals(List.of("positions/fund"), story.contradictions());
    }

    @Test
    void whoHasSoldAllHasNothingLeftToSell() {
        Story story = seeded().tell("secondary-sold", SALE + "'stake':'0.08','amount':<8>")
                .tell("secondary-sold", "'seller':{'id':'fund'},'occurredOn':'2021','stake':'0.01','amount':<1>");
        Position seller = story.of("fund");
        assertEquals("0", ratio(seller.stake()));
        assertEquals("0", money(seller.mark()));
        assertEquals("4", money(seller.cost()));
        assertEquals("9", money(seller.realised()));
        assertEquals(Status.REALISED, seller.status());
        assertEquals("12", money(story.holdings().together().cost()));
        assertEquals(List.of("positions/fund"), story.contradictions());
    }

    @Test
    void aSaleOfAnUnknownPartLeavesAnythingAndOfAnUnknownPriceNoProceeds() {
        Position seller = seeded().tell("secondary-sold", "'seller':{'id':'fund'},'occurredOn':'2021'")
                .of("fund");
        assertEquals("[0, 0.08]", ratio(seller.stake()));
        assertEquals("[0, 4]", money(seller.mark()));
        assertNull(seller.realised());
        assertNull(seller.moic());
        assertNull(seller.dpi());
    }

    @Test
    void aSaleOutOfAnInexactCostHasNoMultiple() {
        Position seller = new Story()
                .round("seed", "seed", "2020", "'raised':<10>,'postMoney':<50>," + invested("fund", "other"))
                .tell("secondary-sold", SALE + "'stake':'0.03','amount':<3>")
                .of("fund");
        assertNull(seller.moic());
        assertNull(seller.dpi());
        assertEquals("3", money(seller.realised()));
    }

    @Test
    void aSaleAfterAnUnpricedRoundCountsAtLeastAsMuchAtTheLastPrice() {
        Story story = seeded().round("a", "series_a", "2020-06", "'raised':<50>")
                .tell("secondary-sold", SALE + "'stake':'0.03','amount':<3>");
        assertEquals("[0, 2.5]", money(story.of("fund").mark()));
        assertEquals("[1.5, ..]", money(story.of("buyer").mark()));
    }

    @Test
    void aPartOfTheCompanySoldRealisesAPartOfEveryStake() {
        Position position = seeded().tell(
                        "company-acquired", "'acquirer':{'id':'buyer'},'cash':<30>,'stake':'0.5','occurredOn':'2021'")
                .of("fund");
        assertEquals("2.4", money(position.realised()));
        assertEquals("0.04", ratio(position.stake()));
        assertEquals("2", money(position.mark()));
        assertEquals("1.1", ratio(position.moic()));
        assertEquals(Status.PARTLY_REALISED, position.status());
    }

    @Test
    void whatWasPaidInSharesIsNotValued() {
        Position position = seeded().tell(
                        "company-acquired", "'acquirer':{'id':'buyer'},'price':<100>,'occurredOn':'2021'")
                .of("fund");
        assertEquals("0", ratio(position.stake()));
        assertNull(position.realised());
        assertNull(position.moic());
        assertEquals(true, position.notValued());
        assertEquals(Status.REALISED, position.status());
    }

    @Test
    void aPendingAcquisitionChangesNothing() {
        Position position = seeded().tell(
                        "company-acquired",
                        "'acquirer':{'id':'buyer'},'cash':<30>,'status':'pending','occurredOn':'2021'")
                .of("fund");
        assertEquals("0.08", ratio(position.stake()));
        assertEquals(Status.HELD, position.status());
    }

    @Test
    void theAcquirerSellsNothingToItself() {
        Position position = seeded().tell(
                        "company-acquired", "'acquirer':{'id':'fund'},'cash':<30>,'occurredOn':'2021'")
                .of("fund");
        assertEquals("0", money(position.realised()));
        assertEquals(Status.HELD, position.status());
    }

    @Test
    void aClosedCompanyIsWrittenOffAtItsCost() {
        Position position = seeded().tell("company-closed", "'on':'2021'").of("fund");
        assertEquals("4", money(position.cost()));
        assertEquals("0", money(position.mark()));
        assertNull(position.markedOn());
        assertEquals("0", ratio(position.moic()));
        assertEquals("0", ratio(position.dpi()));
        assertEquals(Status.WRITTEN_OFF, position.status());
    }

    @Test
    void whatWasRealisedBeforeTheEndStaysRealised() {
        Position position = seeded().tell(
                        "company-acquired", "'acquirer':{'id':'buyer'},'cash':<50>,'occurredOn':'2021'")
                .tell("company-closed", "'on':'2022'")
                .of("fund");
        assertEquals(Status.REALISED, position.status());
    }

    @Test
    void totalsAreTheQuotientsOfSums() {
        Story sold = seeded().tell("company-acquired", "'acquirer':{'id':'buyer'},'cash':<50>,'occurredOn':'2021'");
        Story held = new Story()
                .round("a", "series_a", "2020", "'raised':<10>,'postMoney':<50>," + invested("fund 'amount':<6>"))
                .round("b", "series_b", "2021", "'raised':<10>,'preMoney':<100>");
        Totals totals = Totals.of(List.of(sold.of("fund"), held.of("fund")));
        assertEquals(2, totals.positions());
        assertEquals("10", money(totals.cost()));
        assertEquals("12", money(totals.unrealised()));
        assertEquals("4", money(totals.realised()));
        assertEquals("1.6", ratio(totals.moic()));
        assertEquals("0.4", ratio(totals.dpi()));
    }

    @Test
    void totalsOfNothingAreNothing() {
        Totals totals = Totals.of(List.of());
        assertEquals("0", money(totals.cost()));
        assertNull(totals.moic());
        assertEquals("0", ratio(totals.dpi()));
    }

    @Test
    void thatNothingIsLeftIsAsSureAsTheSale() {
        String sure = "'confidence':'confirmed','raised':<10>,'postMoney':<50>,";
        Story whole = new Story()
                .round("seed", "seed", "2020", sure + invested("fund 'amount':<4>"))
                .tell("company-acquired", "'acquirer':{'id':'y'},'cash':<60>,'occurredOn':'2022'");
        assertEquals(Confidence.REPORTED, confidence(whole.of("fund").mark()));
        Story sold = new Story()
                .round("seed", "seed", "2020", sure + invested("fund 'amount':<4>"))
                .tell("secondary-sold", SALE + "'stake':'0.09','amount':<9>");
        assertEquals(Confidence.REPORTED, confidence(sold.of("fund").mark()));
        Story closed = new Story()
                .round("seed", "seed", "2020", sure + invested("fund 'amount':<4>"))
                .tell("company-closed", "'on':'2022'");
        assertEquals(Confidence.REPORTED, confidence(closed.of("fund").mark()));
    }

    private static Confidence confidence(@Nullable Figure figure) {
        return Objects.requireNonNull(figure).confidence();
    }

    @Test
    void whatIsRealisedOfAnUnknownCostHasAnExactMultiple() {
        Position position = new Story()
                .round("seed", "seed", "2019", "'postMoney':<50>," + invested("fund"))
                .round("a", "series_a", "2020", "'preMoney':<150>,'raised':<50>")
                .tell("company-acquired", "'acquirer':{'id':'y'},'cash':<100>,'occurredOn':'2022'")
                .of("fund");
        assertNull(position.cost());
        assertNull(position.realised());
        assertEquals("1.5", ratio(position.moic()));
        assertEquals("1.5", ratio(position.dpi()));
    }
}
