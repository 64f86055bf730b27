/** Tests of how the stock of both sides is mapped. */
@org.jspecify.annotations.NullMarked
package dev.stockbridge.stock.survey;
