package dev.stockbridge.demo;

import dev.stockbridge.sandbox.Sandbox;
import dev.stockbridge.sandbox.SandboxDatabase;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs every job there is, as an operator would: the packaged application, against a shop and a warehouse that a person
 * can believe in. Ends with 0 if everything came out as it should.
 */
public final class Demo {

    private static final Path FOLDER = Path.of("target", "demo").toAbsolutePath();

    private final Sandbox sandbox;
    private final SoapStore boutique;
    private final Narrator narrator;
    private final Path config = FOLDER.resolve("stockbridge.yaml");

    private Demo(Sandbox sandbox, SoapStore boutique, Narrator narrator) {
        this.sandbox = sandbox;
        this.boutique = boutique;
        this.narrator = narrator;
    }

    /** Takes no arguments. */
    public static void main(String... arguments) throws Exception {
        Files.createDirectories(FOLDER);
        boolean asExpected;
        try (var database = SandboxDatabase.start(0, null);
                var sandbox = Sandbox.start(1);
                var boutique = new SoapStore(sandbox)) {
            var application = Application.unpackedInto(FOLDER.resolve("application"));
            var demo = new Demo(sandbox, boutique, new Narrator(application));
            sandbox.writeConfiguration(demo.config, database, FOLDER.resolve("reports"));
            boutique.addTo(demo.config);
            asExpected = demo.show();
        }
        System.exit(asExpected ? 0 : 1);
    }

    private boolean show() {
        narrator.chapter("A shop with " + sandbox.catalogue().units() + " sellable units, and a warehouse with "
                + sandbox.warehouse().articles().count() + " articles from before");
        narrator.run(config, 10, "run", "article-sync", "--store", "demo", "--run", "night-1");

        narrator.chapter("A few edits in the shop: a price, a name, a new product, a new code. Then the same again");
        var edits = new ShopEdits(sandbox.shop(), sandbox.catalogue());
        edits.make();
        sandbox.warehouse().clearRequests();
        narrator.run(config, 10, "run", "article-sync", "--store", "demo", "--run", "night-2");
        narrator.expect(
                sandbox.warehouse().count("PUT", ".*") == edits.units(),
                "only the " + edits.units() + " edited units were written");

        narrator.chapter(
                "The orders of the shop, " + sandbox.shop().orders().ids().size() + " of them, odd ones included");
        narrator.run(config, 10, "run", "order-sync", "--store", "demo", "--run", "hour-1");

        narrator.chapter("The warehouse picks, customers change and cancel orders, and one buys the new jumper");
        var day = new OrderDay(sandbox);
        day.warehouseWorks();
        day.customersChangeTheirMinds();
        sandbox.warehouse().clearRequests();
        narrator.run(config, 10, "run", "order-sync", "--store", "demo", "--run", "hour-2");
        narrator.expect(
                sandbox.warehouse().count("PUT", ".*/orders.*") == 3
                        && sandbox.warehouse().count("DELETE", ".*") == 1,
                "one order was made, two were changed and one was cancelled");

        narrator.chapter("Nothing has happened since: all orders again, and nothing is written");
        sandbox.warehouse().clearRequests();
        narrator.run(config, 10, "run", "order-sync", "--full", "--store", "demo", "--run", "night-3");
        narrator.expect(
                sandbox.warehouse().count("PUT", ".*") + sandbox.warehouse().count("DELETE", ".*") == 0,
                "an unchanged order is not written");

        narrator.chapter("The warehouse sends seven orders: one has no tracking code yet, one leaves in part, and one"
                + " is the order that the customer had cancelled");
        day.warehouseShips();
        narrator.run(config, 10, "run", "delivery-sync", "--store", "demo", "--run", "hour-3");
        narrator.expect(
                !day.completed().isEmpty()
                        && day.completed().equals(sandbox.shop().orders().mails()),
                "the shop completed " + day.completed().size() + " orders and wrote to each customer once");

        narrator.chapter("The same again: nothing is completed a second time");
        sandbox.shop().clearRequests();
        narrator.run(config, 10, "run", "delivery-sync", "--full", "--store", "demo", "--run", "night-4");
        narrator.expect(
                sandbox.shop().count("POST", ".*") == 0
                        && day.completed().equals(sandbox.shop().orders().mails()),
                "no order was completed twice");

        stock();
        boutique.show(narrator, config);

        narrator.chapter("What a person has to look at. Order " + day.pickedAndCancelled() + " is the loudest: it is"
                + " picked, and the customer has cancelled it");
        narrator.run(config, 0, "attention", "--store", "demo");
        narrator.chapter("The runs");
        narrator.run(config, 0, "status");

        narrator.expect(sandbox.warehouse().overlappingWrites() == 0, "no two writes to the warehouse overlapped");
        narrator.expect(
                sandbox.warehouse().violations().isEmpty()
                        && sandbox.shop().violations().isEmpty(),
                "every request and every answer kept to the contracts");
        return narrator.verdict(FOLDER.resolve("reports"));
    }

    private void stock() {
        var day = new StockDay(sandbox, FOLDER.resolve("reports"));
        narrator.chapter(
                "The warehouse has counted its shelves. What the shop believes is compared, and only compared");
        day.count();
        day.told();
        narrator.run(config, 0, "run", "stock-reconciliation", "--store", "demo", "--run", "night-5");
        narrator.expect(day.told() == 0, "a comparison writes nothing");

        var pushing = day.pushing(config);
        narrator.chapter(
                "Pushing is switched on. First a plan for a person to look at, then that plan and nothing else");
        narrator.run(pushing, 0, "run", "stock-reconciliation", "--plan", "--store", "demo", "--run", "plan-1");
        narrator.expect(day.told() == 0, "a plan writes nothing");
        narrator.run(
                pushing,
                0,
                "run",
                "stock-reconciliation",
                "--apply-plan",
                day.latest(),
                "--store",
                "demo",
                "--run",
                "push-1");
        narrator.expect(day.told() > 0, "the plan was pushed");

        narrator.chapter("The same again: the shop has what it should have");
        narrator.run(pushing, 0, "run", "stock-reconciliation", "--store", "demo", "--run", "night-6");
        narrator.expect(day.told() == 0, "an item that is right is not pushed");
    }
}
