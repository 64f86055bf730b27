package dev.stockbridge.article.survey;

import dev.stockbridge.feed.ProductReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the survey stores of one reading of the catalogue.
 *
 * @param unservable the range of ids that holds a product which the shop cannot serve and whose id is unknown, or null
 */
public record SurveyedProduct(List<SurveyedUnit> units, ProductReading.@Nullable Unservable unservable) {}
