@NullMarked
package dev.stockbridge.report.jdbc;

import org.jspecify.annotations.NullMarked;
