package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The samples in {@code jobs/} and the container file give a run no more than it needs, and hold no secret. */
class HardenedDefinitionsTest {

    private static final List<String> RESTRICTIONS = List.of(
            "NoNewPrivileges=yes",
            "ProtectSystem=strict",
            "PrivateTmp=yes",
            "UMask=0027",
            "CapabilityBoundingSet=",
            "StateDirectory=stockbridge",
            "LimitCORE=0");

    static List<Path> units() {
        return Definitions.systemd();
    }

    @ParameterizedTest
    @MethodSource("units")
    void restrictsEachUnit(Path unit) {
        assertThat(Definitions.text(unit).lines()).containsAll(RESTRICTIONS);
    }

    @ParameterizedTest
    @MethodSource("units")
    void handsSecretsToUnitsAsFiles(Path unit) {
        List<String> lines = Definitions.text(unit).lines().toList();

        assertThat(lines).anyMatch(line -> line.startsWith("LoadCredential=STOCKBRIDGE_DB_PASSWORD:/"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("Environment"))
                .containsExactly("Environment=STOCKBRIDGE_CONFIG=/etc/stockbridge/stockbridge.yaml");
    }

    @Test
    void restrictsPods() {
        for (JsonNode job : workloads()) {
            assertThat(Definitions.valuesOf(job, "readOnlyRootFilesystem"))
                    .isNotEmpty()
                    .allMatch(JsonNode::asBoolean);
            assertThat(Definitions.valuesOf(job, "runAsNonRoot")).isNotEmpty().allMatch(JsonNode::asBoolean);
            assertThat(Definitions.valuesOf(job, "automountServiceAccountToken"))
                    .isNotEmpty()
                    .noneMatch(JsonNode::asBoolean);
        }
    }

    @Test
    void handsSecretsToPodsAsFiles() {
        for (JsonNode job : workloads()) {
            assertThat(Definitions.valuesOf(job, "secretName")).hasSize(1);
            for (String key : List.of("envFrom", "secretRef", "secretKeyRef")) {
                assertThat(Definitions.valuesOf(job, key)).as(key).isEmpty();
            }
        }
    }

    @Test
    void letsNobodyReachPodsAndPodsReachTheThreeSystemsAlone() {
        for (Path file : Definitions.kubernetes()) {
            List<JsonNode> policies = Definitions.ofKind(file, "NetworkPolicy");
            assertThat(policies).hasSize(1);
            JsonNode policy = policies.get(0).get("spec");
            for (JsonNode job : Definitions.ofKind(file, "CronJob")) {
                assertThat(job.at("/spec/jobTemplate/spec/template/metadata/labels"))
                        .isEqualTo(policy.at("/podSelector/matchLabels"));
            }
            assertThat(policy.get("policyTypes").valueStream().map(JsonNode::asString))
                    .containsExactly("Ingress", "Egress");
            assertThat(policy.get("ingress")).isEmpty();
            assertThat(Definitions.valuesOf(policy, "port").stream().map(JsonNode::asInt))
                    .containsExactly(53, 53, 5432, 443);
        }
    }

    @Test
    void holdsNoSecretInACronTable() {
        for (Path file : Definitions.cron()) {
            assertThat(Definitions.text(file).lines())
                    .noneMatch(line -> line.matches("(?i)\\w*(password|secret|key)\\w* *=.*"));
        }
    }

    @Test
    void takesTheBaseImageByItsDigest() throws Exception {
        List<String> file = Files.readAllLines(Path.of("src/main/dist/Containerfile"));

        assertThat(file)
                .anyMatch(line -> line.matches("ARG JAVA_DIGEST=sha256:[0-9a-f]{64}"))
                .filteredOn(line -> line.startsWith("FROM "))
                .containsExactly("FROM docker.io/library/eclipse-temurin:25-jre@${JAVA_DIGEST}");
    }

    @Test
    void verifiesMavenBeforeItRuns() throws Exception {
        assertThat(Files.readAllLines(Path.of(".mvn/wrapper/maven-wrapper.properties")))
                .anyMatch(line -> line.matches("distributionSha256Sum=[0-9a-f]{64}"));
    }

    private static List<JsonNode> workloads() {
        return Definitions.kubernetes().stream()
                .flatMap(file -> Stream.of("CronJob", "Job", "Deployment")
                        .flatMap(kind -> Definitions.ofKind(file, kind).stream()))
                .toList();
    }
}
