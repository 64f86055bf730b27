package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stockbridge.fleet.FleetResult;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What stands in {@code jobs/} is held against the command line and its exit codes. */
class JobDefinitionsTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final List<String> NIGHT =
            List.of("article-sync", "order-sync", "delivery-sync", "stock-reconciliation");

    @TempDir
    Path folder;

    private CommandsFixture commands;

    @BeforeEach
    void prepare() throws Exception {
        commands = new CommandsFixture(folder);
        Files.writeString(commands.config, "      stock:\n        push: true\n", StandardOpenOption.APPEND);
        commands.application.fleets.result = new FleetResult(ExitCode.COMPLETED, null, "", null);
        commands.application.result = new RunResult(ExitCode.COMPLETED, "", "demo", "", null, null);
    }

    static Stream<Chain> chains() {
        return Chain.all().stream();
    }

    @ParameterizedTest
    @MethodSource("chains")
    void startsCommandsThatExist(Chain chain) {
        assertThat(chain.commands()).isNotEmpty();
        for (List<String> command : chain.commands()) {
            int code = commands.execute(withoutConfig(command).toArray(String[]::new));

            assertThat(code).as(command + ": " + commands.err).isZero();
        }
        assertThat(commands.application.requests.size() + commands.application.fleets.requests.size())
                .isEqualTo(chain.commands().size());
    }

    @ParameterizedTest
    @MethodSource("chains")
    void comparesNoStockBeforeTheOrdersAreSent(Chain chain) {
        List<String> jobs = chain.jobs();

        assertThat(jobs.stream().distinct().toList())
                .isSubsetOf(NIGHT)
                .isSortedAccordingTo((one, other) -> NIGHT.indexOf(one) - NIGHT.indexOf(other));
    }

    @Test
    void startsEveryJobOnceANightAndAllButArticlesEveryHour() {
        for (String scheduler : List.of("control-m", "cron", "systemd", "kubernetes")) {
            assertThat(chains().filter(chain -> chain.where().startsWith("jobs/" + scheduler + "/")))
                    .as(scheduler)
                    .extracting(Chain::jobs)
                    .contains(NIGHT, NIGHT.subList(1, 4));
        }
    }

    @Test
    void knowsNoOtherExitCodes() {
        List<String> codes = new ArrayList<>();
        controlM()
                .forEach(root ->
                        Definitions.valuesOf(root, "CompletionStatus").forEach(code -> codes.add(code.asString())));
        Definitions.systemd()
                .forEach(file -> Definitions.text(file)
                        .lines()
                        .filter(line -> line.matches("(SuccessExitStatus|RestartPreventExitStatus)=.*"))
                        .forEach(line -> codes.addAll(
                                List.of(line.replaceFirst(".*=", "").split(" ")))));
        Definitions.kubernetes()
                .forEach(file -> Definitions.yaml(Definitions.text(file))
                        .forEach(document -> Definitions.valuesOf(document, "onExitCodes")
                                .forEach(rule -> rule.get("values").forEach(code -> codes.add(code.asString())))));

        assertThat(codes.stream().filter(NUMBER.asMatchPredicate()).collect(Collectors.toSet()))
                .contains("10", "20", "30", "40", "50")
                .isSubsetOf(Arrays.stream(ExitCode.values())
                        .map(code -> Integer.toString(code.code()))
                        .toList());
    }

    @Test
    void givesControlMAnActionForEachExitCode() {
        assertThat(controlM())
                .isNotEmpty()
                .allSatisfy(root -> assertThat(
                                Definitions.valuesOf(root.get("Defaults").get("Job"), "CompletionStatus"))
                        .extracting(code -> code.asInt())
                        .containsExactlyInAnyOrderElementsOf(Arrays.stream(ExitCode.values())
                                .filter(code -> code != ExitCode.COMPLETED)
                                .map(ExitCode::code)
                                .toList()));
    }

    @Test
    void namesARunAfterControlMsOrderSoThatARerunIsARestart() {
        for (var root : controlM()) {
            assertThat(Definitions.ofType(root, "Job:Command"))
                    .isNotEmpty()
                    .allSatisfy(job -> assertThat(job.getValue().get("Command").asString())
                            .contains(" --run %%ORDERID ")
                            .doesNotContain("RUNCOUNT"));
            assertThat(root.get("Defaults")
                            .get("Job")
                            .get("RerunLimit")
                            .get("Times")
                            .asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void locksEachJobAndFreesTheLockWhateverTheEnd() {
        for (var root : controlM()) {
            assertThat(Definitions.ofType(root, "Job:Command"))
                    .allSatisfy(job -> assertThat(Definitions.ofType(job.getValue(), "Resource:Lock"))
                            .isNotEmpty()
                            .allSatisfy(lock -> assertThat(
                                            lock.getValue().get("IfFail").asString())
                                    .isEqualTo("Release")));
        }
    }

    @Test
    void ordersFoldersThatExist() {
        for (var root : controlM()) {
            assertThat(Definitions.ofType(root, "Action:Run"))
                    .extracting(run -> run.getValue().get("Folder").asString())
                    .allSatisfy(name -> assertThat(root.has(name)).as(name).isTrue());
        }
    }

    /** A call that is not answered takes 65 seconds by default, and so may the look at what became of it. */
    @Test
    void leavesTimeToFinishACall() {
        Definitions.systemd().forEach(file -> assertThat(Definitions.text(file)).contains("\nTimeoutStopSec=180\n"));
        Definitions.kubernetes()
                .forEach(file -> Stream.of("CronJob", "Job", "Deployment")
                        .flatMap(kind -> Definitions.ofKind(file, kind).stream())
                        .forEach(document -> assertThat(Definitions.valuesOf(document, "terminationGracePeriodSeconds"))
                                .extracting(seconds -> seconds.asInt())
                                .containsExactly(180)));
    }

    @Test
    void hasATimerForEachUnit() {
        assertThat(Definitions.timers())
                .extracting(file -> file.toString().replace(".timer", ".service"))
                .containsExactlyElementsOf(
                        Definitions.launches().stream().map(Path::toString).toList());
    }

    @Test
    void startsWorkersThatAreReplacedWhenTheyEndAndMayFinishTheirCalls() {
        String unit = Definitions.text(Path.of("jobs/systemd/stockbridge-worker.service"));
        assertThat(unit).contains("\nRestart=always\n", "\nSuccessExitStatus=143\n");
        List<JsonNode> deployments = Definitions.kubernetes().stream()
                .flatMap(file -> Definitions.ofKind(file, "Deployment").stream())
                .toList();
        assertThat(deployments)
                .singleElement()
                .satisfies(worker -> assertThat(Definitions.valuesOf(worker, "args")
                                .get(0)
                                .valueStream()
                                .map(JsonNode::asString))
                        .startsWith("worker"));
        assertThat(commands.execute("worker", "--threads", "8")).isZero();
        assertThat(commands.application.fleets.worked).containsExactly("8");
    }

    @Test
    void noticesAKeyThatStandsTwice() {
        assertThatThrownBy(() -> Definitions.json("{\"a\": 1, \"a\": 2}")).hasMessageContaining("uplicate");
        assertThatThrownBy(() -> Definitions.yaml("a: 1\na: 2\n")).hasMessageContaining("duplicate");
    }

    private static List<JsonNode> controlM() {
        return Definitions.controlM().stream()
                .map(file -> Definitions.json(Definitions.text(file)))
                .filter(root -> root.has("Defaults"))
                .toList();
    }

    private static List<String> withoutConfig(List<String> command) {
        int option = command.indexOf("--config");
        if (option < 0) {
            return command;
        }
        List<String> rest = new ArrayList<>(command);
        assertThat(rest.get(option + 1)).isEqualTo("/etc/stockbridge/stockbridge.yaml");
        rest.subList(option, option + 2).clear();
        return rest;
    }
}
