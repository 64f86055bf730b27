/** The HTTP server under shop and warehouse: requests, replies, the request log, the contract and the faults. */
@NullMarked
package dev.stockbridge.sandbox.http;

import org.jspecify.annotations.NullMarked;
