package dev.stockbridge.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong file stops with 2 and one plain message that names property and file; nothing is started. */
class BadConfigurationIT {

    private static final String GOOD = """
            stockbridge:
              database:
                url: jdbc:postgresql://127.0.0.1:1/stockbridge
                user: stockbridge
                password: secret
              chunk-size: 50
              stores:
                demo:
                  mycashflow:
                    url: https://demo.mycashflow.fi
                    user: api@demo.example
                    api-key: key
                  ongoing:
                    url: https://api.ongoingsystems.se/demo
                    user: WSIDEMO
                    password: secret
                    goods-owner-id: 135
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    user: stockbridge              | # gone                     | stockbridge.database.user
                    chunk-size: 50                 | chunk-sise: 50             | Did you mean chunk-size?
                    chunk-size: 50                 | chunk-size: many           | stockbridge.chunk-size (line 6): write a whole number
                    https://demo.mycashflow.fi     | http://demo.mycashflow.fi  | write https
                    api-key: key                   | api-key: ${NO_SUCH_KEY}    | NO_SUCH_KEY
                    """)
    void endsWith2AndNamesPropertyAndFile(String right, String wrong, String message) {
        Ended ended = new PackagedStockbridge(folder, GOOD.replace(right, wrong))
                .run("run", "article-sync", "--store", "demo", "--reports", reports());

        assertRefused(ended, message);
        assertThat(ended.err()).contains("stockbridge.yaml");
    }

    @Test
    @Tag("thorough")
    void endsWith2WhereStoreOrJobAreUnknown() {
        PackagedStockbridge application = new PackagedStockbridge(folder, GOOD);

        assertRefused(
                application.run("run", "article-sync", "--store", "demmo", "--reports", reports()),
                "There is no store 'demmo'. Stores: demo.");
        assertRefused(
                application.run("run", "artikel-sync", "--store", "demo", "--reports", reports()),
                "There is no job 'artikel-sync'.");
    }

    private String reports() {
        return folder.resolve("reports").toString();
    }

    private void assertRefused(Ended ended, String message) {
        assertThat(ended.code()).as(ended.sysout()).isEqualTo(2);
        assertThat(ended.err()).contains(message).doesNotContain("\tat ", "Exception");
        assertThat(ended.out()).isEmpty();
        assertThat(Files.exists(folder.resolve("reports"))).isFalse();
    }
}
