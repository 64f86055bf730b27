/** Opening the database for a command, and the errors of a database in words for the operator. */
@NullMarked
package dev.stockbridge.cli.database;

import org.jspecify.annotations.NullMarked;
