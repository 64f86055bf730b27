/** The files of the reports and the folder that they are kept in. */
@NullMarked
package dev.stockbridge.report.files;

import org.jspecify.annotations.NullMarked;
