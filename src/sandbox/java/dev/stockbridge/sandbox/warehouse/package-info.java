/** An Ongoing WMS warehouse with real state behind the REST and SOAP interfaces of its contract. */
@NullMarked
package dev.stockbridge.sandbox.warehouse;

import org.jspecify.annotations.NullMarked;
