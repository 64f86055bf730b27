package dev.stockbridge.ongoing;

import dev.stockbridge.http.MalformedAnswer;
import dev.stockbridge.http.body.Json;
import dev.stockbridge.ongoing.ArticleContent.NameTranslation;
import dev.stockbridge.ongoing.OrderDocument.CodeName;
import dev.stockbridge.ongoing.OrderDocument.Notification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Answers of the warehouse as the contract shows them, and documents to send. */
public final class Fixture {

    public static final ArticleDocument COFFEE = new ArticleDocument(
            new ArticleContent(
                    "KAHVI-500",
                    "Kahvi - 500 g",
                    "1042-7781",
                    "6410405123456",
                    new BigDecimal("6.90"),
                    new BigDecimal("6.90"),
                    new BigDecimal("0.5"),
                    new BigDecimal("3.20"),
                    new BigDecimal("25.5"),
                    "SUP-88",
                    List.of(new NameTranslation("en", "Coffee - 500 g"))),
            null);

    public static final OrderDocument ORDER = new OrderDocument(
            "MCF-10001",
            "10001",
            LocalDate.of(2026, 11, 24),
            "Leave at the door",
            new CodeName("posti-pickup", "Posti pickup"),
            new BigDecimal("19.70"),
            new OrderDocument.CustomsInfo("EUR"),
            new Consignee("Maija Meikäläinen", "Esimerkkikatu 1", "00100", "Helsinki", "FI"),
            new Notification(false, "maija@example.com"),
            new Notification(false, "+358401234567"),
            List.of(new OrderLine(
                    "5501",
                    "KAHVI-500",
                    new BigDecimal("2"),
                    new BigDecimal("13.80"),
                    new OrderLine.Prices(new BigDecimal("13.80"), "EUR"))));

    private Fixture() {}

    public static String of(String name) {
        try (InputStream file = Fixture.class.getResourceAsStream("/ongoing/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("no fixture " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String name) {
        return Json.MAPPER.readTree(of(name));
    }

    /** The article as the warehouse's answer {@code node} shows it. */
    public static ArticleState article(JsonNode node) {
        try {
            return ArticleState.of(node);
        } catch (MalformedAnswer e) {
            throw new AssertionError(e);
        }
    }
}
