@NullMarked
package dev.stockbridge.report.files;

import org.jspecify.annotations.NullMarked;
