package dev.stockbridge.harness;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that the application sends to the database; a batch of any size is one. */
final class CountingDataSource extends DelegatingDataSource {

    private final AtomicLong statements;

    CountingDataSource(DataSource target, AtomicLong statements) {
        super(target);
        this.statements = statements;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting(super.getConnection(), Connection.class);
    }

    private <T> T counting(T target, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
        }
        try {
            var answer = method.invoke(target, arguments);
            return Statement.class.isAssignableFrom(method.getReturnType())
                    ? counting(answer, (Class) method.getReturnType())
                    : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
