package dev.stockbridge.mycashflow;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * An id in a record of the shop. Null, an empty text, 0, "0" and an absent member all mean that there is none (contract:
 * MyCashflow quirk 26a). An id of a primitive type must be there.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@JsonDeserialize(using = ShopIdDeserializer.class)
@interface ShopId {}
