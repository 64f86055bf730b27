/** Tests of the SOAP interface. */
@NullMarked
package dev.stockbridge.ongoing.soap;

import org.jspecify.annotations.NullMarked;
