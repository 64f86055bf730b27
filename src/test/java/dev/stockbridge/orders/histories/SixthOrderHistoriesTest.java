package dev.stockbridge.orders.histories;

class SixthOrderHistoriesTest extends OrderHistories {

    SixthOrderHistoriesTest() {
        super(5);
    }
}
