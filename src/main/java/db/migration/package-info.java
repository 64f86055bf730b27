/** Steps of the schema that need code: Flyway finds them here, beside those in SQL. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
