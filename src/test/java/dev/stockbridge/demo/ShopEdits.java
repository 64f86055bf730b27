package dev.stockbridge.demo;

import dev.stockbridge.sandbox.catalogue.SandboxCatalogue;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.shop.SandboxShop;
import java.util.List;
import java.util.stream.Collectors;

/** What a merchant does on an ordinary day. */
final class ShopEdits {

    private final SandboxShop shop;
    private final List<Long> plainProducts;

    ShopEdits(SandboxShop shop, SandboxCatalogue catalogue) {
        this.shop = shop;
        // References without a hyphen are products without variations.
        this.plainProducts = catalogue.references().keySet().stream()
                .filter(reference -> !reference.contains("-"))
                .map(Long::valueOf)
                .collect(Collectors.toList());
    }

    /** How many sellable units the edits touch. */
    int units() {
        return 4;
    }

    void make() {
        shop.products().edit(plainProducts.get(3), product -> product.put("price", 12.5));
        shop.products().edit(plainProducts.get(8), product -> product.put("name", "Retkikeitin, uusi malli"));
        shop.products().rename(plainProducts.get(12), "RENAMED-12");
        shop.products()
                .add(NewProduct.named("Villapaita")
                        .code("VILLA-1")
                        .price("89.90")
                        .purchasePrice("41")
                        .vat("25.5")
                        .weight("0.6")
                        .translated("en", "Woollen jumper")
                        .stock("6430012345670", 25));
    }
}
