package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one round says of the company's worth (V1 to V4, and V6 for tranches), and where it clashes.
final class Appraisal {
    private final String currency;
    private final Close first;
    private final List<Close> tranches;
    private final PostMoneyClashes clashes;

    /// @param about the round's name in contradictions, `rounds/seed`
    Appraisal(String about, String currency, Close first, List<Close> tranches) {
        this.currency = currency;
        this.first = first;
        this.tranches = tranches;
        this.clashes = new PostMoneyClashes(about + "/postMoney");
    }

    /// What is said, and where it clashes.
    Appraised appraised() {
        PreMoney preMoney = new PreMoney(first, clashes);
        PostMoney postMoney = new PostMoney(first, clashes);
        Figure statedPre = preMoney.stated();
        Figure firstPost = postMoney.afterFirst(statedPre);
        Figure pre = statedPre != null ? statedPre : preMoney.beforeNewMoney(firstPost);
        Figure post = postMoney.afterTranches(firstPost, tranches);
        Figure raised = new NewMoney(first, tranches, clashes).raised(pre, post);
        Worth worth = new Worth(
                currency,
                pre,
                raised,
                post,
                Dilution.of(pre, raised, post),
                price(pre),
                first.shares(),
                first.isUnspecified());
        return new Appraised(worth, clashes.found());
    }

    /// V4: stated, else pre / fully diluted shares.
    private @Nullable Figure price(@Nullable Figure pre) {
        return first.price() == null && pre != null && first.shares() != null
                ? pre.dividedBy(first.shares()).orElse(null)
                : first.price();
    }
}
