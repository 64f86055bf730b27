package dev.stockbridge.mycashflow;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The calls to the shop. No path ends in a slash, and a page is always requested with its size (contract: MyCashflow
 * quirks 2 and 17).
 */
interface ShopApi {

    @GetExchange("/api/v1/products")
    ResponseEntity<byte[]> products(
            @RequestParam("page") int page,
            @RequestParam("page_size") int pageSize,
            @RequestParam("sort") String sort,
            @RequestParam("expand") String expand,
            @RequestParam(name = "updated_at-from", required = false) @Nullable String updatedFrom,
            @RequestParam(name = "id", required = false) @Nullable String ids);

    @GetExchange("/api/{version}/orders")
    ResponseEntity<byte[]> orders(
            @PathVariable("version") String version,
            @RequestParam("page") int page,
            @RequestParam("page_size") int pageSize,
            @RequestParam("sort") String sort,
            @RequestParam("expand") String expand,
            @RequestParam(name = "updated_at-from", required = false) @Nullable String updatedFrom,
            @RequestParam(name = "updated_at-to", required = false) @Nullable String updatedTo,
            @RequestParam(name = "created_at-from", required = false) @Nullable String createdFrom,
            @RequestParam(name = "created_at-to", required = false) @Nullable String createdTo,
            @RequestParam(name = "status", required = false) @Nullable String status);

    @GetExchange("/api/{version}/orders/{id}")
    ResponseEntity<byte[]> order(
            @PathVariable("version") String version,
            @PathVariable("id") long id,
            @RequestParam("expand") String expand);

    @PostExchange(url = "/api/{version}/orders/{id}/quick-process", contentType = "application/json")
    ResponseEntity<byte[]> quickProcess(
            @PathVariable("version") String version, @PathVariable("id") long id, @RequestBody byte[] body);

    @PostExchange("/api/{version}/orders/{id}/shipments/{shipment}/complete")
    ResponseEntity<byte[]> completeShipment(
            @PathVariable("version") String version,
            @PathVariable("id") long id,
            @PathVariable("shipment") long shipment);

    @GetExchange("/api/v1/stock/{code}")
    ResponseEntity<byte[]> stockItem(@PathVariable("code") String productCode);

    @PatchExchange(url = "/api/v1/stock/{code}", contentType = "application/json")
    ResponseEntity<byte[]> changeStock(@PathVariable("code") String productCode, @RequestBody byte[] body);

    @GetExchange("/api/v1/shipping-methods")
    ResponseEntity<byte[]> shippingMethods(
            @RequestParam("page") int page, @RequestParam("page_size") int pageSize, @RequestParam("sort") String sort);
}
