package dev.stockbridge.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableKeyTest {

    @Test
    void keepsAKeyThatFits() {
        assertThat(StorableKey.of("NB-1")).isEqualTo("NB-1");
        assertThat(StorableKey.of("€".repeat(400))).hasSize(400);
    }

    @Test
    void shortensALongKeyAndKeepsDifferentOnesApart() {
        var one = StorableKey.of("€".repeat(3_000) + "1");
        var other = StorableKey.of("€".repeat(3_000) + "2");

        assertThat(one).hasSizeLessThan(400).startsWith("€€€").isNotEqualTo(other);
        assertThat(StorableKey.of("€".repeat(3_000) + "1")).isEqualTo(one);
    }

    @Test
    void putsAnotherSignInThePlaceOfWhatNoDatabaseTakes() {
        assertThat(StorableKey.of("A\0B")).isEqualTo("A\uFFFDB").isNotEqualTo(StorableKey.of("AB"));
    }
}
