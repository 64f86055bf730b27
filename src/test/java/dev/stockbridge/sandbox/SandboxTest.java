package dev.stockbridge.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.shop.SandboxShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class SandboxTest {

    @Test
    void holdsArticlesFromBeforeThatKeepToTheContract() throws IOException {
        try (Sandbox sandbox = Sandbox.start(1)) {
            TestClient client = new TestClient(sandbox.warehouse());
            assertThat(client.json("/articles?goodsOwnerId=135").size()).isEqualTo(40);
            assertThat(client.json("/articles/inventoryPerWarehouse?goodsOwnerId=135")
                            .size())
                    .isEqualTo(40);
            assertThat(sandbox.warehouse().violations()).isEmpty();
        }
    }

    @Test
    void writesAConfigurationThatIsYaml() {
        try (Sandbox sandbox = Sandbox.start(1)) {
            String text = sandbox.configuration("jdbc:postgresql://127.0.0.1:5432/x", "u", "p", Path.of("reports"));
            Map<String, Object> yaml = new Yaml().load(text);
            assertThat(yaml.toString())
                    .contains(sandbox.shop().url().toString())
                    .contains(sandbox.warehouse().url().toString());
        }
    }

    @Test
    void servesAHundredThousandUnitsWithoutHoldingThem() throws IOException {
        try (SandboxShop shop = SandboxShop.start()) {
            shop.checkAnswers(false);
            SandboxCatalogue.small(7, 60_000).fill(shop);
            TestClient client = new TestClient(shop);
            assertThat(client.json("/products?page_size=250&page=240&expand=variations")
                            .at("/meta/page_count")
                            .asInt())
                    .isEqualTo(240);
        }
    }
}
