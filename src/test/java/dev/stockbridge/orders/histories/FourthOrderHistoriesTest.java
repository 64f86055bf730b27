package dev.stockbridge.orders.histories;

class FourthOrderHistoriesTest extends OrderHistories {

    FourthOrderHistoriesTest() {
        super(3);
    }
}
