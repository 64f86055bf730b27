/** order-sync, promise by promise: the mapping by itself, and the job against a shop and a warehouse that misbehave. */
@NullMarked
package dev.stockbridge.order;

import org.jspecify.annotations.NullMarked;
