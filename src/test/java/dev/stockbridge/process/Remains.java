package dev.stockbridge.process;

import dev.stockbridge.sandbox.SandboxDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stays when a run is over, as text: every report file, and every row of every table. */
final class Remains {

    private Remains() {}

    static String reports(Path folder) {
        try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
            return files.filter(Files::isRegularFile).map(Remains::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String database(SandboxDatabase database) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            for (String table : column(connection, "select tablename from pg_tables where schemaname = 'public'")) {
                column(connection, "select t::text from " + table + " t")
                        .forEach(row -> all.append(row).append('\n'));
            }
        }
        return all.toString();
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
