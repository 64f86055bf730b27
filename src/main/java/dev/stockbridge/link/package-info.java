/** What is known of the other side: which article, order and delivery belongs to which record of the shop. */
@NullMarked
package dev.stockbridge.link;

import org.jspecify.annotations.NullMarked;
