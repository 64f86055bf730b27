package dev.stockbridge.run.record;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Database work in a transaction of its own, which is committed at once. A chunk's transaction that has used no connection
 * yet stays without one, so that no connection waits while a system is called.
 */
@Component
public class NewTransaction {

    private final TransactionTemplate template;

    NewTransaction(PlatformTransactionManager transactions) {
        this.template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Does the work, commits it and returns its result. An exception rolls it back and is thrown on. */
    public <T> T call(Supplier<T> work) {
        return Objects.requireNonNull(template.execute(status -> work.get()));
    }

    /** Does the work and commits it. An exception rolls it back and is thrown on. */
    public void run(Runnable work) {
        template.executeWithoutResult(status -> work.run());
    }
}
