package dev.stockbridge.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stockbridge.fleet.record.StoreJob;
import dev.stockbridge.run.record.ExitCode;
import dev.stockbridge.settings.Percent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one exit code of many stores. Ten stores, of which two may be incomplete. */
class FleetCodeTest {

    private static final Percent TWO_OF_TEN = Percent.valueOf("20%");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "0 0 0 0 0 0 0 0 0 0, COMPLETED",
        "0 0 0 0 0 0 0 0 0 10, ATTENTION",
        "0 0 0 0 0 0 0 0 0 50, ATTENTION",
        "0 0 0 0 0 0 0 0 0 2, ATTENTION",
        "0 0 0 0 0 0 0 0 0 30, ATTENTION",
        "0 0 0 0 0 0 0 0 0 20, UNREACHABLE",
        "0 0 0 0 0 0 0 0 0 40, UNREACHABLE",
        "0 0 0 0 0 0 0 0 0 143, UNREACHABLE",
        "0 0 0 0 0 0 0 0 0 -, UNREACHABLE",
        "0 0 0 0 0 0 0 0 0 1, FAILED",
        "0 0 0 0 0 0 0 0 1 20, UNREACHABLE",
        "0 0 0 0 0 0 0 0 1 50, FAILED",
        "0 0 0 0 0 0 0 50 50 50, REFUSED",
        "0 0 0 0 0 0 0 50 50 20, REFUSED",
        "0 0 0 0 0 0 0 20 20 50, UNREACHABLE",
        "20, UNREACHABLE",
        "50, REFUSED",
        "30, GUARDED"
    })
    void followsTheTableOfCodes(String codes, ExitCode expected) {
        assertThat(FleetCode.of(stores(codes), false, TWO_OF_TEN)).isEqualTo(expected);
    }

    @Test
    void isThatOfAStopUnlessAllStoresWereComplete() {
        assertThat(FleetCode.of(stores("0 0 143"), true, TWO_OF_TEN)).isEqualTo(ExitCode.STOPPED);
        assertThat(FleetCode.of(stores("0 0 10"), true, TWO_OF_TEN)).isEqualTo(ExitCode.ATTENTION);
    }

    @Test
    void countsAStoreByItsFirstJobThatDidNotComplete() {
        List<StoreJob> jobs = List.of(
                job("one", "order-sync", 50),
                job("one", "delivery-sync", null),
                job("two", "order-sync", 0),
                job("two", "delivery-sync", 0));

        assertThat(FleetCode.of(jobs, false, Percent.valueOf("50%"))).isEqualTo(ExitCode.ATTENTION);
    }

    @Test
    void isThatOfAWrongUseWithoutAnyStore() {
        assertThat(FleetCode.of(List.of(), false, TWO_OF_TEN)).isEqualTo(ExitCode.USAGE);
    }

    private static List<StoreJob> stores(String codes) {
        List<StoreJob> jobs = new ArrayList<>();
        Arrays.stream(codes.split(" "))
                .map(code -> code.equals("-") ? null : Integer.valueOf(code))
                .forEach(code -> jobs.add(job("store-" + jobs.size(), "order-sync", code)));
        return jobs;
    }

    private static StoreJob job(String store, String job, @Nullable Integer code) {
        return new StoreJob(store, job, StoreJob.State.ENDED, code, null, 1, null, null);
    }
}
