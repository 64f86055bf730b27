package dev.stockbridge.cli.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import picocli.CommandLine.IVersionProvider;

/** The version that the build was given. */
public final class Version implements IVersionProvider {

    /** The version, as the build wrote it into {@code application.yaml}. */
    public static String current() {
        try {
            return new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml")).stream()
                            .map(source -> source.getProperty("application.version"))
                            .map(String::valueOf)
                            .findFirst()
                            .orElse("unknown");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {"stockbridge " + current()};
    }
}
