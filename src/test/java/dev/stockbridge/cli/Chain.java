package dev.stockbridge.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Commands that a definition starts one after the other, with the scheduler's own variables filled in.
 *
 * @param where the file and the place in it
 * @param commands the arguments of each start of {@code scripts/stockbridge}
 */
record Chain(String where, List<List<String>> commands) {

    private static final String HOME = "/opt/stockbridge/";
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    static List<Chain> all() {
        List<Chain> chains = new ArrayList<>();
        Definitions.controlM().forEach(file -> chains.addAll(controlM(file)));
        Definitions.cron().forEach(file -> chains.addAll(cron(file)));
        Definitions.launches().forEach(file -> chains.add(systemd(file)));
        Definitions.kubernetes().forEach(file -> chains.addAll(kubernetes(file)));
        return chains;
    }

    /** The jobs by their names, in their order. */
    List<String> jobs() {
        return commands.stream()
                .flatMap(command -> Arrays.stream(command.get(1).split(",")))
                .toList();
    }

    @Override
    public String toString() {
        return where;
    }

    private static List<Chain> controlM(Path file) {
        JsonNode root = Definitions.json(Definitions.text(file));
        return Definitions.ofType(root, "Folder").stream()
                .filter(folder -> folder.getValue().has("Order"))
                .map(folder -> new Chain(
                        file + ", " + folder.getKey(),
                        folder.getValue().get("Order").get("Sequence").values().stream()
                                .map(job -> folder.getValue()
                                        .get(job.asString())
                                        .get("Command")
                                        .asString())
                                .map(command -> program(words(
                                        command.replace("%%ORDERID", "0a1b2").replace("%%\\\\PLAN", "42"))))
                                .toList()))
                .toList();
    }

    private static List<Chain> cron(Path file) {
        return Definitions.text(file)
                .lines()
                .filter(line -> line.matches("[0-9*].*"))
                // Five fields of time and the user stand before the command.
                .map(line -> words(line).subList(6, words(line).size()))
                .map(words -> new Chain(file + ", " + words, inOrder(words)))
                .toList();
    }

    private static Chain systemd(Path file) {
        return new Chain(
                file.toString(),
                Definitions.text(file)
                        .lines()
                        .filter(line -> line.startsWith("ExecStart="))
                        .map(line -> program(
                                words(line.substring("ExecStart=".length()).replace("%i", "demo"))))
                        .toList());
    }

    private static List<Chain> kubernetes(Path file) {
        return Stream.of("CronJob", "Job")
                .flatMap(kind -> Definitions.ofKind(file, kind).stream())
                .map(document -> new Chain(
                        file + ", " + document.get("metadata").get("name").asString(),
                        inOrder(Stream.of("command", "args")
                                .flatMap(key -> Definitions.valuesOf(document, key).get(0).values().stream())
                                .map(word -> word.asString()
                                        .replace("$(JOB_NAME)", "job-1")
                                        .replace("$(JOB_COMPLETION_INDEX)", "0"))
                                .toList())))
                .toList();
    }

    private static List<List<String>> inOrder(List<String> words) {
        require(words.get(0).equals(HOME + "jobs/in-order"), words);
        int steps = words.indexOf("--");
        require(steps > 0, words);
        List<String> options = words.subList(1, steps);
        return words.subList(steps + 1, words.size()).stream()
                .map(step -> Stream.of(Stream.of("run"), Arrays.stream(step.split(" ")), options.stream())
                        .flatMap(part -> part)
                        .toList())
                .toList();
    }

    private static List<String> program(List<String> words) {
        require(words.get(0).equals(HOME + "scripts/stockbridge"), words);
        return words.subList(1, words.size());
    }

    private static List<String> words(String line) {
        Matcher words = WORD.matcher(line);
        return words.results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    private static void require(boolean well, List<String> words) {
        if (!well) {
            throw new IllegalArgumentException("This starts something else: " + words);
        }
    }
}
