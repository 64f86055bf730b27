package dev.stockbridge.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.report.ReportItem;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemDigestTest {

    private final ItemDigest digest = new ItemDigest();

    @Test
    void putsTheLoudestReasonFirstAndUnknownOnesLast() {
        add("attention", "zz-of-tomorrow");
        add("attention", "missing-code");
        add("attention", "aa-of-tomorrow");
        add("attention", "order-locked");
        add("attention", "cancel-refused");

        assertThat(digest.attention())
                .extracting(ItemDigest.Group::code)
                .containsExactly("cancel-refused", "order-locked", "missing-code", "aa-of-tomorrow", "zz-of-tomorrow");
        assertThat(digest.attention().get(0).remedy()).startsWith("Call the warehouse at once");
        assertThat(digest.attention().get(4).meaning()).isEmpty();
    }

    @Test
    void namesTheFirstFiftyOfAReasonAndCountsAll() {
        IntStream.range(0, 60).forEach(n -> add("attention", "missing-code"));

        ItemDigest.Group group = digest.attention().get(0);

        assertThat(group.size()).isEqualTo(60);
        assertThat(group.first()).hasSize(50);
        assertThat(group.more()).isEqualTo(10);
    }

    @Test
    void keepsWhatWasSkippedApartFromWhatNeedsAPerson() {
        add("skipped", "not-ours");
        add("skipped", "not-ours");
        add("skipped", "awaiting-payment");
        add("created", null);
        add("attention", null);

        assertThat(digest.skipped()).containsEntry("not-ours", 2L).containsEntry("awaiting-payment", 1L);
        assertThat(digest.attention())
                .as("a reason that is missing is one that could not be read")
                .extracting(ItemDigest.Group::code)
                .containsExactly("unreadable");
        assertThat(digest.actions()).containsExactly("attention", "created", "skipped");
        assertThat(digest.size()).isEqualTo(5);
    }

    private void add(String action, String reason) {
        digest.add(new ReportItem("1", "A", action, reason, null, null));
    }
}
