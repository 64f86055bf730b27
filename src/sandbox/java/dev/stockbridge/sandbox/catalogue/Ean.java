package dev.stockbridge.sandbox.catalogue;

/** Thirteen digits with the right check digit. */
final class Ean {

    private Ean() {}

    static String of(long number) {
        String twelve = "643" + String.format("%09d", number % 1_000_000_000);
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }
}
