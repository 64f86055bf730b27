package dev.stockbridge.orders.histories;

class SecondOrderHistoriesTest extends OrderHistories {

    SecondOrderHistoriesTest() {
        super(1);
    }
}
