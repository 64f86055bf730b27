package dev.stockbridge.run;

import dev.stockbridge.http.StopRequested;
import dev.stockbridge.http.SystemFault;
import dev.stockbridge.run.record.ExitCode;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/** How an execution ended, as an exit code and a sentence for a person. */
record ExecutionResult(ExitCode code, @Nullable String remark) {

    private static final Logger LOG = LoggerFactory.getLogger(ExecutionResult.class);

    static ExecutionResult of(JobExecution execution, BooleanSupplier needsAPerson) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return new ExecutionResult(needsAPerson.getAsBoolean() ? ExitCode.ATTENTION : ExitCode.COMPLETED, null);
        }
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return stopped();
        }
        return execution.getAllFailureExceptions().stream()
                .findFirst()
                .map(ExecutionResult::of)
                .orElseGet(() ->
                        new ExecutionResult(ExitCode.FAILED, "The run ended in state " + execution.getStatus() + "."));
    }

    static ExecutionResult of(Throwable failure) {
        return causes(failure)
                .map(ExecutionResult::known)
                .filter(ending -> ending != null)
                .findFirst()
                .orElseGet(() -> {
                    LOG.error("The run failed", failure);
                    return new ExecutionResult(ExitCode.FAILED, UnexpectedFailure.in(failure));
                });
    }

    private static @Nullable ExecutionResult known(Throwable cause) {
        if (cause instanceof SystemFault fault) {
            return new ExecutionResult(ExitCode.of(fault.kind()), fault.getMessage());
        }
        if (cause instanceof GuardTripped guard) {
            return new ExecutionResult(ExitCode.GUARDED, guard.getMessage());
        }
        if (cause instanceof StopRequested) {
            return stopped();
        }
        if (isOfTheDatabase(cause)) {
            return DatabaseCondition.of(cause)
                    .or(() -> databaseIsAway(cause) ? Optional.of(DatabaseCondition.AWAY) : Optional.empty())
                    .map(condition ->
                            new ExecutionResult(ExitCode.UNREACHABLE, "The database " + condition.sentence() + "."))
                    .orElse(null);
        }
        return null;
    }

    private static boolean isOfTheDatabase(Throwable cause) {
        return cause instanceof DataAccessException
                || cause instanceof TransactionException
                || cause instanceof SQLException;
    }

    private static boolean databaseIsAway(Throwable cause) {
        return cause instanceof CannotGetJdbcConnectionException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof TransientDataAccessException
                || cause instanceof DataAccessResourceFailureException;
    }

    private static ExecutionResult stopped() {
        return new ExecutionResult(ExitCode.STOPPED, "The run was stopped on request, after its chunk.");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
