package dev.stockbridge.run;

import dev.stockbridge.http.CallCounter;
import dev.stockbridge.http.Endpoint;
import dev.stockbridge.http.HttpClients;
import dev.stockbridge.http.Sleeper;
import dev.stockbridge.http.StopRequested;
import dev.stockbridge.http.Transport;
import dev.stockbridge.mycashflow.ApiVersion;
import dev.stockbridge.mycashflow.Shop;
import dev.stockbridge.ongoing.Warehouse;
import dev.stockbridge.ongoing.soap.SoapAccount;
import dev.stockbridge.ongoing.soap.SoapArticles;
import dev.stockbridge.run.control.StopSignal;
import dev.stockbridge.settings.HttpSettings;
import dev.stockbridge.settings.MycashflowSettings;
import dev.stockbridge.settings.StoreSettings;
import java.time.Duration;

/** The shop and the warehouse of a run's store, reached with the store's credentials. */
public record StoreSystems(Shop shop, Warehouse warehouse, Poller poller) {

    private static final Duration STEP = Duration.ofMillis(200);

    /**
     * Opens both for this run. Calls are counted for it, and a wait between two attempts ends when it is asked to stop.
     * Before each call that writes, the run checks that it still holds its lock, since another run may have begun.
     */
    public static StoreSystems open(RunSession session) {
        return open(
                session.clients(),
                session.settings().http(),
                session.store(),
                session.calls(),
                session.stop(),
                session::proveLock);
    }

    /** Opens both outside of a run. */
    public static StoreSystems open(
            HttpClients clients, HttpSettings http, StoreSettings store, CallCounter calls, StopSignal stop) {
        return open(clients, http, store, calls, stop, () -> {});
    }

    private static StoreSystems open(
            HttpClients clients,
            HttpSettings http,
            StoreSettings store,
            CallCounter calls,
            StopSignal stop,
            Runnable beforeWrite) {
        var sleeper = new StoppableSleeper(stop);
        var transport = new Transport(clients, http, calls, sleeper, beforeWrite);
        var mycashflow = store.mycashflow();
        var ongoing = store.ongoing();
        var shop = new Shop(
                transport.open(new Endpoint("mycashflow", mycashflow.url(), mycashflow.user(), mycashflow.apiKey())),
                mycashflow.ordersApi() == MycashflowSettings.OrdersApi.V0 ? ApiVersion.V0 : ApiVersion.V1,
                mycashflow.timeZone());
        var endpoint = new Endpoint("ongoing", ongoing.url(), ongoing.user(), ongoing.password());
        var warehouse = new Warehouse(transport.open(endpoint), ongoing.goodsOwnerId());
        var soap = ongoing.soap();
        if (soap != null) {
            warehouse = warehouse.withArticleApi(new SoapArticles(
                    warehouse,
                    transport.openForXml(endpoint),
                    new SoapAccount(soap.goodsOwnerCode(), ongoing.user(), ongoing.password(), soap.createVatCodes())));
        }
        return new StoreSystems(shop, warehouse, new Poller(sleeper, http.firstDelay(), http.attempts()));
    }

    /** Waits in short steps, and ends a wait, or a loop of calls, when the run is to stop. */
    private record StoppableSleeper(StopSignal stop) implements Sleeper {

        @Override
        public void sleep(Duration duration) {
            var sleeper = Sleeper.onThread();
            var left = duration;
            while (left.compareTo(Duration.ZERO) > 0) {
                if (stop.requested()) {
                    throw new StopRequested();
                }
                var step = left.compareTo(STEP) < 0 ? left : STEP;
                sleeper.sleep(step);
                left = left.minus(step);
            }
        }

        @Override
        public void checkStop() {
            if (stop.isOverdue()) {
                throw new StopRequested();
            }
        }
    }
}
