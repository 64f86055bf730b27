package dev.stockbridge.settings.file;

import dev.stockbridge.settings.DatabaseSettings;
import dev.stockbridge.settings.DatabaseUrl;
import dev.stockbridge.settings.FleetSettings;
import dev.stockbridge.settings.HttpSettings;
import dev.stockbridge.settings.source.Origins;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** What must hold beyond the types for what all stores share; {@link StoreRules} tells what must hold for each. */
final class SettingsRules {

    private static final Pattern STORE_ID = Pattern.compile("[a-z0-9-]{1,40}");

    private SettingsRules() {}

    /**
     * Everything that is wrong, a sentence each; empty if all is well.
     *
     * @param stores the ids of all stores
     */
    static List<String> check(FileShape settings, Collection<String> stores, Origins origins) {
        Rules rules = new Rules("stockbridge", origins);
        database(settings.database(), rules);
        rules.require(settings.reports() != null, "reports", "name the folder that reports are written to");
        rules.require(settings.log() != null, "log", "write text or ecs");
        rules.require(
                settings.chunkSize() >= 1 && settings.chunkSize() <= 1000,
                "chunk-size",
                "write a number from 1 to 1000");
        http(settings.http(), rules.below("http"));
        fleet(settings.fleet(), rules.below("fleet"));
        rules.require(
                settings.retention() != null && settings.retention().toDays() >= 1, "retention", "write 1d or more");
        rules.require(!stores.isEmpty(), "stores", "there is no store. Describe at least one");
        stores.forEach(id -> rules.require(
                STORE_ID.matcher(id).matches(),
                "stores." + id,
                "a store's id has 1 to 40 small letters, digits and hyphens"));
        return rules.problems();
    }

    private static void database(DatabaseSettings database, Rules rules) {
        Rules here = rules.below("database");
        if (database == null) {
            here.require(false, "", "the database is missing. Give url, user and password");
            return;
        }
        if (here.present(database.url(), "url")) {
            here.require(
                    database.url().startsWith("jdbc:postgresql:"), "url", "write jdbc:postgresql://host:5432/database");
            here.require(
                    !DatabaseUrl.mayHoldPassword(database.url()),
                    "url",
                    "write user and password as properties of their own, and any other @ as %40");
        }
        here.present(database.user(), "user");
        here.present(database.password(), "password");
    }

    private static void fleet(FleetSettings fleet, Rules rules) {
        rules.require(fleet.threads() >= 1 && fleet.threads() <= 64, "threads", "write a number from 1 to 64");
        rules.require(fleet.perHost() >= 1 && fleet.perHost() <= 64, "per-host", "write a number from 1 to 64");
        rules.notNegative(fleet.patience(), "patience");
    }

    private static void http(HttpSettings http, Rules rules) {
        rules.positive(http.connectTimeout(), "connect-timeout");
        rules.positive(http.readTimeout(), "read-timeout");
        rules.require(http.attempts() >= 1 && http.attempts() <= 100, "attempts", "write a number from 1 to 100");
        rules.positive(http.firstDelay(), "first-delay");
        rules.positive(http.maxDelay(), "max-delay");
        rules.notNegative(http.maxWait(), "max-wait");
        rules.notNegative(http.clockTolerance(), "clock-tolerance");
    }
}
