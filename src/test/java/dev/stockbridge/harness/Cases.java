package dev.stockbridge.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * The cases of a parameterized test: a few in every build, all of them with {@code -Pthorough}. The few are spread evenly
 * over the list and contain the first. Without {@link #value} and {@link #from} the cases are the constants of the
 * parameter's enum.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(CasesProvider.class)
public @interface Cases {

    /** How many cases run in every build. */
    int quick();

    /** The cases as text. JUnit converts it to the parameter's type; commas separate several parameters. */
    String[] value() default {};

    /** The name of a static method of the test class that returns the cases. */
    String from() default "";
}
