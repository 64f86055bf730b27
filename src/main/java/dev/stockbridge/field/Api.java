package dev.stockbridge.field;

/** An interface of the warehouse that documents are sent through. */
public enum Api {
    REST,
    SOAP
}
