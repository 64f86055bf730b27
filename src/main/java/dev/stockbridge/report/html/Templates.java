package dev.stockbridge.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;

/** Fills the templates of the pages; what comes from outside is escaped for the place where it stands. */
public final class Templates {

    /** The templates are classes of this package. */
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    public static void fill(String template, Object page, Writer file) {
        ENGINE.render(template, page, new WriterOutput(file));
    }
}
