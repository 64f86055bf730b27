@NullMarked
package dev.stockbridge.report.html;

import org.jspecify.annotations.NullMarked;
