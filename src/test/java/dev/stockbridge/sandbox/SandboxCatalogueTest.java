package dev.stockbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.shop.SandboxShop;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SandboxCatalogueTest {

    private static final String EXPAND =
            "&expand=translations,variations,variations.stock_item,variations.translations,stock_item,brand,visibilities";

    @Test
    void keepsToTheContractOnEveryPage() throws IOException {
        try (SandboxShop shop = SandboxShop.start()) {
            SandboxCatalogue catalogue = SandboxCatalogue.nordic(1);
            catalogue.fill(shop);
            TestClient client = new TestClient(shop);

            int seen = 0;
            for (int page = 1; page <= 6; page++) {
                JsonNode answer = client.json("/products?page_size=250&page=" + page + EXPAND);
                seen += answer.get("data").size();
            }

            assertThat(shop.violations()).isEmpty();
            assertThat(seen).isEqualTo(catalogue.products()).isGreaterThan(1300);
            assertThat(catalogue.units()).isGreaterThan(2000);
        }
    }

    @Test
    void knowsItsBadCodesAndHasNoOthers() {
        SandboxCatalogue catalogue = SandboxCatalogue.nordic(2);
        Map<String, Integer> holders = new TreeMap<>();
        Map<String, String> references = catalogue.references();
        references.values().forEach(code -> holders.merge(key(code), 1, Integer::sum));
        Set<String> bad = new HashSet<>();
        references.forEach((reference, code) -> {
            if (code.isBlank()
                    || code.strip().chars().anyMatch(Character::isISOControl)
                    || holders.get(key(code)) > 1) {
                bad.add(reference);
            }
        });

        Set<String> named = new HashSet<>();
        catalogue.bad().values().forEach(named::addAll);
        assertThat(named).isEqualTo(bad);
        assertThat(catalogue.bad()).containsOnlyKeys("missing-code", "unsafe-code", "duplicate-code");
        assertThat(catalogue.goodUnits()).isEqualTo(references.size() - bad.size());
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(SandboxCatalogue.nordic(3).references())
                .isEqualTo(SandboxCatalogue.nordic(3).references());
        assertThat(SandboxCatalogue.nordic(3).references())
                .isNotEqualTo(SandboxCatalogue.nordic(4).references());
    }

    @Test
    void hasNoBadCodesWhenClean() {
        SandboxCatalogue catalogue = SandboxCatalogue.small(5, 300);
        assertThat(catalogue.bad()).isEmpty();
        assertThat(new HashSet<>(catalogue.references().values())).hasSize(catalogue.units());
    }

    private static String key(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
