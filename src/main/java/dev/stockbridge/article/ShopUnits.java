package dev.stockbridge.article;

import dev.stockbridge.article.mapping.AlternativeNames;
import dev.stockbridge.article.mapping.ArticleMapping;
import dev.stockbridge.article.mapping.SellableUnit;
import dev.stockbridge.mycashflow.Element;
import dev.stockbridge.mycashflow.Product;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.run.record.Fingerprints;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Reads the units of single products from the shop, ready to be sent. */
final class ShopUnits {

    private final Shop shop;
    private final Warehouse warehouse;
    private final ArticleMapping mapping;
    private final Fingerprints fingerprints;
    private final Clock clock;

    ShopUnits(Shop shop, Warehouse warehouse, ArticleMapping mapping, Fingerprints fingerprints, Clock clock) {
        this.shop = shop;
        this.warehouse = warehouse;
        this.mapping = mapping;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** The units of these products that can be sent; the products must fit on one page of the shop. */
    List<StagedUnit> of(Collection<Long> products) {
        var readAt = clock.instant();
        var page = shop.productsById(products);
        return page.elements().stream()
                .flatMap(element ->
                        element instanceof Element.Read<Product> read ? mapping.units(read.value()) : Stream.empty())
                .filter(unit -> unit.problem() == null)
                .map(unit -> staged(unit, readAt))
                .toList();
    }

    private StagedUnit staged(SellableUnit unit, Instant readAt) {
        return new StagedUnit(
                unit.reference(),
                0,
                unit.reference().toString(),
                unit.label(),
                AlternativeNames.withCleared(unit.document().content(), List.of()),
                fingerprints.of(warehouse.articleApi().content(unit.document())),
                ArticleMapping.languages(unit.document()),
                readAt,
                null,
                null);
    }
}
