package dev.stockbridge.stock;

class FirstStockDaysTest extends StockDays {

    FirstStockDaysTest() {
        super(0);
    }
}
