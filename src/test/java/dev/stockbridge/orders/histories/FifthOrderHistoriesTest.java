package dev.stockbridge.orders.histories;

class FifthOrderHistoriesTest extends OrderHistories {

    FifthOrderHistoriesTest() {
        super(4);
    }
}
