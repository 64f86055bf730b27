package dev.stockbridge.order;

import static dev.stockbridge.sandbox.fault.PersonalDataFaults.spelled;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.stockbridge.harness.Seeds;
import dev.stockbridge.harness.StoreKind;
import dev.stockbridge.run.RunResult;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.run.record.RunOptions;
import dev.stockbridge.run.record.RunRequest;
import dev.stockbridge.sandbox.data.NewOrder;
import dev.stockbridge.sandbox.data.NewProduct;
import dev.stockbridge.sandbox.data.Person;
import dev.stockbridge.sandbox.fault.Spellings;
import dev.stockbridge.sandbox.http.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A refusal of any call may quote anybody in any spelling: database, log and report hold none of it. */
class SpelledRefusalsTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger("ROOT");
    /** A few spellings in every build, all of them with {@code -Pthorough}. */
    private static final int EACH = Seeds.count(3, Spellings.ALL.size());

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private OrderStore store = OrderStore.fresh(StoreKind.SOAP_ORDERS);

    @BeforeEach
    void listen() {
        log.start();
        LOGGER.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(log);
    }

    @Test
    void keepsNobodyOfARefusedOrder() {
        addOrders();
        store.warehouse().misbehave(spelled(400, "PUT", ".*/orders"));

        holdsNobody(store.run(ExitCode.ATTENTION), "rejected-by-warehouse");
    }

    @Test
    @Tag("thorough")
    void keepsNobodyOfARefusedCancellation() {
        addOrders();
        store.runWell();
        store.orders().ids().forEach(store.orders()::cancel);
        store.warehouse().misbehave(spelled(409, "DELETE", ".*/orders/\\d+"));

        holdsNobody(store.run(ExitCode.ATTENTION), "cancel-refused");
    }

    @Test
    @Tag("thorough")
    void keepsNobodyOfARefusedCompletion() {
        addOrders();
        store.runWell();
        store.orders().ids().forEach(id -> store.there().ship(OrderStore.key(id), "JJFI" + id));
        store.shop().misbehave(spelled(409, "POST", ".*/quick-process"));

        holdsNobody(run("delivery-sync"), "quick-process-refused");
    }

    @Test
    void keepsNobodyOfAnArticleThatSoapRefuses() {
        addProducts();

        // The first articles are refused in different words, so that each is for itself.
        holdsNobodyOfArticles(spelled(200, "POST", ".*/service.asmx"));
    }

    @Test
    void keepsNobodyOfAnArticleThatRestRefuses() {
        store = OrderStore.fresh(StoreKind.ORDERS);
        addProducts();

        holdsNobodyOfArticles(spelled(400, "PUT", ".*/articles.*"));
    }

    private void holdsNobodyOfArticles(Fault fault) {
        store.warehouse().misbehave(fault);
        holdsNobody(run("article-sync"), "rejected-by-warehouse");
    }

    private void addOrders() {
        for (int number = 0; number < EACH; number++) {
            store.orders()
                    .add(NewOrder.by(Person.ALL.get(number % Person.ALL.size())).line("CUP", 1));
        }
    }

    private void addProducts() {
        for (int number = 0; number < EACH; number++) {
            store.products().add(NewProduct.named("Tuote").code("P-" + number).price("1.00"));
        }
    }

    private RunResult run(String job) {
        return store.application().launcher().run(new RunRequest(job, store.id(), job, RunOptions.ORDINARY));
    }

    private void holdsNobody(RunResult result, String reason) {
        var items = store.items(result);
        assertThat(items).filteredOn(item -> reason.equals(item.reason())).hasSizeGreaterThanOrEqualTo(EACH);
        assertThat(items)
                .filteredOn(item -> reason.equals(item.reason()))
                .extracting(item -> item.detail())
                .allMatch(detail -> detail.contains("Locked: [removed]"));
        String left = everyRow()
                + log.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"))
                + items;
        assertThat(values()).noneMatch(left::contains);
    }

    private String everyRow() {
        var sql = store.sql();
        return sql.queryForList("select tablename from pg_tables where schemaname = 'public'", String.class).stream()
                .flatMap(table -> sql.queryForList("select t::text from " + table + " t", String.class).stream())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> values() {
        var values = new ArrayList<String>();
        for (var person : Person.ALL) {
            for (var value : person.values()) {
                if (value.length() > 5) {
                    Spellings.ALL.values().forEach(spelling -> values.add(spelling.apply(value)));
                }
            }
        }
        return values;
    }
}
