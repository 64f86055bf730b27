package dev.stockbridge.ongoing;

import java.util.Collection;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** The calls to the warehouse. Lists are sent as repeated keys (contract: Ongoing quirk 23). */
@HttpExchange("/api/v1")
interface WarehouseApi {

    @GetExchange("/articles")
    ResponseEntity<byte[]> articles(
            @RequestParam("goodsOwnerId") int goodsOwnerId,
            @RequestParam("articleNumbers") List<String> articleNumbers);

    @GetExchange("/articles")
    ResponseEntity<byte[]> articlesFrom(
            @RequestParam("goodsOwnerId") int goodsOwnerId,
            @RequestParam("articleSystemIdFrom") int articleSystemIdFrom,
            @RequestParam("maxArticlesToGet") int most);

    @GetExchange("/articles/inventoryPerWarehouse")
    ResponseEntity<byte[]> stockPerWarehouse(
            @RequestParam("goodsOwnerId") int goodsOwnerId,
            @RequestParam("warehouseIds") Collection<Integer> warehouseIds,
            @RequestParam("articleSystemIdFrom") int articleSystemIdFrom,
            @RequestParam("maxArticlesToGet") int most);

    @GetExchange("/articles/inventoryPerWarehouse")
    ResponseEntity<byte[]> stockPerWarehouse(
            @RequestParam("goodsOwnerId") int goodsOwnerId,
            @RequestParam("warehouseIds") Collection<Integer> warehouseIds,
            @RequestParam("articleNumbers") List<String> articleNumbers);

    @GetExchange("/articles/{id}")
    ResponseEntity<byte[]> article(@PathVariable("id") int articleSystemId);

    @PutExchange(url = "/articles", contentType = "application/json")
    ResponseEntity<byte[]> putArticle(@RequestBody byte[] body);

    @PutExchange(url = "/articles/{id}", contentType = "application/json")
    ResponseEntity<byte[]> putArticle(@PathVariable("id") int articleSystemId, @RequestBody byte[] body);

    @GetExchange("/orders")
    ResponseEntity<byte[]> orders(
            @RequestParam("goodsOwnerId") int goodsOwnerId, @RequestParam("orderNumbers") List<String> orderNumbers);

    @GetExchange("/orders")
    ResponseEntity<byte[]> changedOrders(
            @RequestParam("goodsOwnerId") int goodsOwnerId,
            @RequestParam("orderStatusChangedTimeFrom") String changedFrom,
            @RequestParam("orderStatusFrom") int statusFrom,
            @RequestParam("orderStatusTo") int statusTo,
            @RequestParam("orderIdFrom") int orderIdFrom,
            @RequestParam("maxOrdersToGet") int most);

    @GetExchange("/orders")
    ResponseEntity<byte[]> ordersFrom(
            @RequestParam("goodsOwnerId") int goodsOwnerId,
            @RequestParam("orderIdFrom") int fromId,
            @RequestParam("maxOrdersToGet") int most);

    @GetExchange("/orders/statuses")
    ResponseEntity<byte[]> statuses();

    @GetExchange("/orders/wayOfDeliveryTypes")
    ResponseEntity<byte[]> waysOfDelivery(@RequestParam("goodsOwnerId") int goodsOwnerId);

    @GetExchange("/orders/{id}")
    ResponseEntity<byte[]> order(@PathVariable("id") long orderId);

    @PutExchange(url = "/orders", contentType = "application/json")
    ResponseEntity<byte[]> putOrder(@RequestBody byte[] body);

    @DeleteExchange("/orders/{id}")
    ResponseEntity<byte[]> cancelOrder(@PathVariable("id") long orderId);
}
