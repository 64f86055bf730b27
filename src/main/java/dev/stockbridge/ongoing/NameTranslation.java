package dev.stockbridge.ongoing;

/** An article's name in another language. */
public record NameTranslation(String languageCode, String articleName) {}
