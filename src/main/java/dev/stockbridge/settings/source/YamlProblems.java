package dev.stockbridge.settings.source;

import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says why a file could not be loaded, without a word of what stands in it. */
final class YamlProblems {

    private YamlProblems() {}

    static String wording(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException syntax && syntax.getProblemMark() != null) {
                return "line " + (syntax.getProblemMark().getLine() + 1) + ", column "
                        + (syntax.getProblemMark().getColumn() + 1) + ": this is not valid YAML: "
                        + unquoted(syntax.getProblem())
                        + ". Mind the indentation (blanks, no tabs) and quote values with special signs.";
            }
        }
        return problem.getMessage() + " Correct the file, or what it imports.";
    }

    /** A secret that begins with * or ! is read as the name of an alias or a tag, and the parser quotes those. */
    private static String unquoted(String problem) {
        if (problem.contains("alias")) {
            return "found an alias that has no anchor";
        }
        return problem.contains("tag") ? "found an unknown tag" : problem;
    }
}
