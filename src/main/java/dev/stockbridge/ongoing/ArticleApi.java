package dev.stockbridge.ongoing;

/** A way for articles into the warehouse. */
interface ArticleApi {

    /** Creates the article or updates the one with its number. */
    Outcome put(ArticleDocument article);

    /** Updates the article that stands there, its number included. */
    Outcome put(ArticleState stands, ArticleDocument article);

    /** All that goes this way of the article's content, always in the same order, and what tells this way from others. */
    String content(ArticleDocument article);

    /** Whether the VAT rate goes this way. */
    boolean takesVatRates();
}
