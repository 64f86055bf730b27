package dev.stockbridge.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "jdbc:postgresql://db.example:5432/stockbridge,                verify-full",
                "jdbc:postgresql://db.example/stockbridge?ApplicationName=x,   verify-full",
                "jdbc:postgresql://db.example/stockbridge?ssl=false,           verify-full",
                "jdbc:postgresql://db.example/stockbridge?sslmode=require,     require",
                "jdbc:postgresql://db.example/stockbridge?sslmode=DISABLE,     disable",
                "jdbc:postgresql://db.example/stockbridge?xsslmode=disable,    verify-full",
                "jdbc:postgresql://localhost.example/stockbridge,              verify-full",
                "jdbc:postgresql://127.0.0.1.example/stockbridge,              verify-full",
                "jdbc:postgresql://10.0.0.1/stockbridge,                       verify-full",
                "jdbc:postgresql://localhost/stockbridge?PGHOST=db.example,    verify-full",
                "jdbc:postgresql://localhost/stockbridge,                      none",
                "jdbc:postgresql://127.0.0.1:5433/stockbridge,                 none",
                "jdbc:postgresql://[::1]:5432/stockbridge,                     none",
                "jdbc:postgresql:stockbridge,                                  none",
                "jdbc:postgresql:///stockbridge,                               none",
                "jdbc:postgresql://localhost/x?sslmode=verify-ca,              verify-ca",
                "jdbc:postgresql://db/x?socketFactory=org.example.Unix,        none",
            })
    void verifiesTheServerUnlessItIsThisMachineOrAnotherModeIsWritten(String url, String mode) {
        DatabaseSettings database = new DatabaseSettings(url, "u", "p");

        assertThat(database.sslMode()).isEqualTo(mode);
        assertThat(new DatabaseSettings(database.url(), "u", "p").url())
                .as("it is added once")
                .isEqualTo(database.url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://a.example:5432,b.example:5432/stockbridge",
                "jdbc:postgresql://localhost:5432,b.example/stockbridge",
                "jdbc:postgresql://a.example,[::1]/stockbridge?targetServerType=primary",
            })
    void verifiesTheServerWhereOneOfSeveralHostsIsElsewhere(String url) {
        assertThat(new DatabaseSettings(url, "u", "p").sslMode()).isEqualTo("verify-full");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://me:hush@db.example/stockbridge",
                "jdbc:postgresql://me:hu?hush@db.example/stockbridge",
                "jdbc:postgresql://db.example/stockbridge?password=hush",
                "jdbc:postgresql://db.example/stockbridge?user=me&PASSWORD=hush",
                "jdbc:postgresql://db.example/stockbridge?password=a@hush",
            })
    void quotesNoPasswordOfAnAddress(String url) {
        DatabaseSettings database = new DatabaseSettings(url, "u", "p");

        assertThat(DatabaseUrl.mayHoldPassword(url)).isTrue();
        assertThat(database.address() + database).doesNotContain("hush");
    }
}
