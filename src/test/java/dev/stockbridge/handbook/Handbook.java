package dev.stockbridge.handbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that is written for operators, in the checkout or in an unpacked distribution. */
public final class Handbook {

    /** The one of the checkout. */
    public static final Handbook HERE = new Handbook(Path.of(""), Path.of("src", "handbook"));

    private final Path root;
    private final Path folder;

    /** @param root the folder that holds README.md, with the handbook beside it */
    public Handbook(Path root) {
        this(root, root.resolve("handbook"));
    }

    private Handbook(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** README.md, the page on job definitions, and the handbook's own. */
    public List<Page> pages() {
        try (Stream<Path> handbook = Files.walk(folder)) {
            return Stream.concat(
                            Stream.of(root.resolve("README.md"), root.resolve("jobs/README.md")),
                            handbook.filter(file -> file.toString().endsWith(".md"))
                                    .sorted())
                    .map(Page::read)
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** README.md. */
    Page readme() {
        return Page.read(root.resolve("README.md"));
    }

    /** A page of the handbook itself. */
    Page page(String name) {
        return Page.read(folder.resolve(name));
    }

    /** The links of all pages that lead nowhere, each with its page. */
    public List<String> brokenLinks() {
        return pages().stream()
                .flatMap(page -> page.brokenLinks().stream().map(link -> page + ": " + link))
                .collect(Collectors.toList());
    }
}
