package dev.stockbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every table belongs to one package, and only that package's SQL names it. The exceptions are listed with their reasons. */
class TableOwnersTest {

    private static final Map<String, List<String>> TABLES = Map.of(
            "dev.stockbridge.link",
            List.of("order_link", "delivery", "article_link", "article_merged_number"),
            "dev.stockbridge.article",
            List.of("article_survey"),
            "dev.stockbridge.order",
            List.of("order_held"),
            "dev.stockbridge.stock",
            List.of("stock_unit", "stock_article", "stock_ordered", "stock_verdict", "stock_plan"),
            "dev.stockbridge.fleet",
            List.of("fleet", "fleet_store", "scheduled_tasks"),
            "dev.stockbridge.outcome",
            List.of("outcome_count", "outcome_item", "attention"),
            "dev.stockbridge.run",
            List.of(
                    "run",
                    "run_execution",
                    "run_note",
                    "call_count",
                    "feed_cursor",
                    "fingerprint_key",
                    "store_binding",
                    "daily_task",
                    "batch_job_instance",
                    "batch_job_execution",
                    "batch_job_execution_params",
                    "batch_job_execution_context",
                    "batch_step_execution",
                    "batch_step_execution_context"));

    private static final List<ForeignUse> EXCEPTIONS = List.of(
            reads("dev.stockbridge.article", "The whole catalogue is compared with its links in SQL.", "article_link"),
            reads(
                    "dev.stockbridge.link",
                    "All links that a scan missed are counted in one statement.",
                    "article_survey"),
            reads("dev.stockbridge.stock", "All units are matched with their links in SQL.", "article_link"),
            reads(
                    "dev.stockbridge.stock",
                    "What earlier executions of a run pushed is left out in SQL, over all units.",
                    "outcome_item",
                    "run_execution"),
            reads("dev.stockbridge.stock", "A plan is checked once, with its run, before it is applied.", "run"),
            reads("dev.stockbridge.outcome", "Outcomes of a run's earlier executions are corrected.", "run_execution"),
            reads("dev.stockbridge.run", "The exit code is decided where outcomes are not known.", "outcome_count"),
            writes("dev.stockbridge.run", "Everything that is old is removed in one transaction.", "attention"),
            reads(
                    "dev.stockbridge.report",
                    "Reports depend on no other package: they read what runs have stored.",
                    "run",
                    "run_execution",
                    "run_note",
                    "call_count",
                    "outcome_count",
                    "outcome_item",
                    "fleet",
                    "fleet_store"),
            reads(
                    "dev.stockbridge.inspect",
                    "The history of an item is one query over all runs.",
                    "run",
                    "run_execution",
                    "outcome_item"),
            reads("dev.stockbridge.cli", "A check runs before these tables exist.", "store_binding"),
            writes("dev.stockbridge.cli", "A check tries one write and rolls it back.", "feed_cursor"));

    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\]|\\\\.)+'|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);

    private static final Pattern CREATED = Pattern.compile("create table (\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern WRITTEN =
            Pattern.compile("(?:insert into|update|delete from|truncate|analyze)\\s+(\\w+)\\b");

    /** Names of one word are English words too: they count only where SQL names a table. */
    private static final Pattern NAMED = Pattern.compile("(?:(?:from|join|into|update)\\s+(\\w+)|(\\w+_\\w+))\\b");

    @Test
    void everyTableHasOneOwner() {
        assertThat(TABLES.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(tables());
    }

    @Test
    void sqlNamesOnlyItsOwnersTablesAndTheExceptions() {
        var owned = new TreeSet<Access>();
        TABLES.forEach((owner, tables) -> tables.forEach(table -> {
            owned.add(new Access(owner, table, false));
            owned.add(new Access(owner, table, true));
        }));
        var foreign = accesses();
        foreign.keySet().removeAll(owned);

        assertThat(foreign.keySet()).as("in %s", foreign).isEqualTo(allowed());
    }

    private static Set<Access> allowed() {
        return EXCEPTIONS.stream().flatMap(ForeignUse::accesses).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sub-packages share the tables of the package that they are part of. */
    private static String owner(Path file) {
        var folder = SOURCES.relativize(file).getParent();
        return folder.subpath(0, Math.min(3, folder.getNameCount())).toString().replace('/', '.');
    }

    /** All accesses of the SQL in the sources, with the files that have them. */
    private static Map<Access, Set<String>> accesses() {
        var tables = tables();
        var accesses = new TreeMap<Access, Set<String>>();
        for (var file : files(SOURCES.resolve("dev"), ".java")) {
            var owner = owner(file);
            literals(file).forEach(sql -> {
                names(NAMED, sql)
                        .filter(tables::contains)
                        .forEach(table -> accesses.computeIfAbsent(
                                        new Access(owner, table, false), access -> new TreeSet<>())
                                .add(file.getFileName().toString()));
                names(WRITTEN, sql)
                        .filter(tables::contains)
                        .forEach(table -> accesses.computeIfAbsent(
                                        new Access(owner, table, true), access -> new TreeSet<>())
                                .add(file.getFileName().toString()));
            });
        }
        return accesses;
    }

    private static Stream<String> literals(Path file) {
        return TOKEN.matcher(text(file))
                .results()
                .flatMap(TableOwnersTest::groups)
                .map(literal -> literal.toLowerCase(Locale.ROOT));
    }

    private static Stream<String> names(Pattern pattern, String sql) {
        return pattern.matcher(sql).results().flatMap(TableOwnersTest::groups);
    }

    private static Stream<String> groups(MatchResult match) {
        return Stream.iterate(1, group -> group <= match.groupCount(), group -> group + 1)
                .map(match::group)
                .filter(text -> text != null);
    }

    private static Set<String> tables() {
        return files(Path.of("db"), ".sql").stream()
                .flatMap(file -> names(CREATED, text(file)))
                .map(table -> table.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ForeignUse reads(String owner, String reason, String... tables) {
        return new ForeignUse(owner, reason, List.of(tables), false);
    }

    private static ForeignUse writes(String owner, String reason, String... tables) {
        return new ForeignUse(owner, reason, List.of(tables), true);
    }

    /** A package that names another one's tables; one that writes them reads them as well. */
    private record ForeignUse(String owner, String reason, List<String> tables, boolean write) {

        Stream<Access> accesses() {
            return tables.stream()
                    .flatMap(table -> Stream.of(new Access(owner, table, false), new Access(owner, table, write)));
        }
    }

    /** SQL of a package that reads or writes a table. */
    private record Access(String owner, String table, boolean write) implements Comparable<Access> {

        @Override
        public int compareTo(Access other) {
            return toString().compareTo(other.toString());
        }
    }
}
