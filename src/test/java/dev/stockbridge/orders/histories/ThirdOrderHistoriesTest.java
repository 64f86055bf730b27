package dev.stockbridge.orders.histories;

class ThirdOrderHistoriesTest extends OrderHistories {

    ThirdOrderHistoriesTest() {
        super(2);
    }
}
