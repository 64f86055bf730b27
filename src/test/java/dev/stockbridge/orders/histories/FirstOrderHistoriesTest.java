package dev.stockbridge.orders.histories;

class FirstOrderHistoriesTest extends OrderHistories {

    FirstOrderHistoriesTest() {
        super(0);
    }
}
