package dev.stockbridge.stock;

class SecondStockDaysTest extends StockDays {

    SecondStockDaysTest() {
        super(1);
    }
}
