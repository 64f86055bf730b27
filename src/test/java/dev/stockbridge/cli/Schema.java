package dev.stockbridge.cli;

import dev.stockbridge.sandbox.SandboxDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables of a test's own database, to be made and spoilt. */
public final class Schema {

    private final DriverManagerDataSource database;
    private final JdbcTemplate sql;

    public Schema(SandboxDatabase database) {
        this.database = new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
        this.sql = new JdbcTemplate(this.database);
    }

    public void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    /** As the first run of a store does that is no plan. */
    public void bind(String store, String shop, String goodsOwner) {
        sql.update("insert into store_binding (store, shop, goods_owner) values (?, ?, ?)", store, shop, goodsOwner);
    }

    public void change(String statement) {
        sql.execute(statement);
    }

    public boolean isEmpty() {
        return Boolean.TRUE.equals(sql.queryForObject(
                "select not exists (select 1 from pg_tables where schemaname = 'public')", Boolean.class));
    }
}
