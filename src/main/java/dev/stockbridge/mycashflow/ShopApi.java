package dev.stockbridge.mycashflow;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The calls we make to the shop. No path ends in a slash, and a page always comes with its size (quirks 2 and 17). */
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

    @GetExchange("/api/v1/shipping-methods")
    ResponseEntity<byte[]> shippingMethods(
            @RequestParam("page") int page, @RequestParam("page_size") int pageSize, @RequestParam("sort") String sort);
}
