/** The warehouse's SOAP interface, through which articles are sent with their VAT rate. */
@NullMarked
package dev.stockbridge.ongoing.soap;

import org.jspecify.annotations.NullMarked;
