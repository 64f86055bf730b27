package dev.stockbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java trusts class data, so the start script hands it none that somebody else may have written. */
class ClassDataTest {

    @TempDir
    Path folder;

    private Path data;
    private Path kept;

    @BeforeEach
    void install() throws Exception {
        Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.writeString(folder.resolve("stockbridge.jar"), "");
        kept = Files.createDirectory(folder.resolve("class-data"));
        data = kept.resolve("17-" + checksum("java/release") + ".jsa");
        Files.writeString(data, "data");
        Files.writeString(kept.resolve(data.getFileName() + ".size"), "4\n");
        mode(kept, "rwxr-xr-x");
        mode(data, "rw-r--r--");
    }

    @Test
    void isUsedWhereNobodyElseMayWriteIt() throws Exception {
        assertThat(start()).contains("-XX:SharedArchiveFile=" + data);
    }

    @Test
    void isNotUsedWhereOthersMayWriteTheFile() throws Exception {
        mode(data, "rw-r--rw-");

        assertThat(start()).contains("-jar").doesNotContain("SharedArchiveFile");
    }

    @Test
    void isNotUsedWhereTheGroupMayWriteTheFolder() throws Exception {
        mode(kept, "rwxrwxr-x");

        assertThat(start()).contains("-jar").doesNotContain("SharedArchiveFile");
    }

    @Test
    void isNotUsedBehindALinkIntoAFolderOfOthers() throws Exception {
        Path shared = folder.resolve("shared");
        Files.move(kept, shared);
        mode(shared, "rwxrwxrwx");
        Files.createSymbolicLink(kept, shared);

        assertThat(start()).contains("-jar").doesNotContain("SharedArchiveFile");
    }

    private String start() throws Exception {
        ProcessBuilder script = new ProcessBuilder(
                Path.of("scripts/stockbridge").toAbsolutePath().toString(), "--version");
        script.environment().put("JAVA_HOME", folder.resolve("java").toString());
        script.environment()
                .put("STOCKBRIDGE_JAR", folder.resolve("stockbridge.jar").toString());
        script.environment().remove("STOCKBRIDGE_JAVA_OPTS");
        script.environment().remove("STOCKBRIDGE_CLASS_DATA");
        Process process = script.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private String checksum(String file) throws Exception {
        Process process =
                new ProcessBuilder("sh", "-c", "cksum < '" + folder.resolve(file) + "' | cut -d ' ' -f 1").start();
        return new String(process.getInputStream().readAllBytes()).strip();
    }

    private static void mode(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
