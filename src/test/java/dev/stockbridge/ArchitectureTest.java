package dev.stockbridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which packages may use which, and what no package contains. */
@AnalyzeClasses(
        packages = "dev.stockbridge",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutGenerated.class})
class ArchitectureTest {

    private static final String[] SYSTEMS = {
        "mycashflow", "ongoing", "http", "run", "outcome", "settings", "inspect", "link", "field", "feed"
    };

    @ArchTest
    static final ArchRule rulesForTextsKnowNobody = knowsOnly("text");

    @ArchTest
    static final ArchRule settingsKnowNobody = knowsOnly("settings");

    @ArchTest
    static final ArchRule httpKnowsSettings = knowsOnly("http", "settings");

    @ArchTest
    static final ArchRule reportsKnowOutcomes = knowsOnly("report", "outcome");

    @ArchTest
    static final ArchRule shopKnowsHttp = knowsOnly("mycashflow", "http");

    @ArchTest
    static final ArchRule warehouseKnowsHttp = knowsOnly("ongoing", "http");

    @ArchTest
    static final ArchRule runsKnowNoFeatureAndNoReport = knowsOnly("run", "mycashflow", "ongoing", "http", "settings");

    @ArchTest
    static final ArchRule outcomesKnowRuns = knowsOnly("outcome", "run");

    @ArchTest
    static final ArchRule inspectionKnowsNoFeature =
            knowsOnly("inspect", "field", "run", "outcome", "mycashflow", "ongoing", "http", "settings");

    @ArchTest
    static final ArchRule linksKnowNoFeature =
            knowsOnly("link", "run", "outcome", "mycashflow", "ongoing", "http", "settings");

    @ArchTest
    static final ArchRule fieldRulesKnowNobody = knowsOnly("field");

    @ArchTest
    static final ArchRule fleetsKnowRunsAlone = knowsOnly("fleet", "run", "settings");

    @ArchTest
    static final ArchRule onlyTheUnitsTaskKnowsTheScheduler = noClasses()
            .that()
            .haveNameNotMatching("dev.stockbridge.fleet.work.UnitTask(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.kagkarlsson..");

    @ArchTest
    static final ArchRule feedsKnowNoFeature =
            knowsOnly("feed", "run", "outcome", "link", "mycashflow", "ongoing", "http");

    @ArchTest
    static final ArchRule articlesKnowNoOtherFeature = knowsOnly("article", SYSTEMS);

    @ArchTest
    static final ArchRule ordersMayAskArticles = knowsOnly("order", with("article", SYSTEMS));

    @ArchTest
    static final ArchRule deliveriesKnowNoOtherFeature = knowsOnly("delivery", SYSTEMS);

    @ArchTest
    static final ArchRule stockMayAskArticles = knowsOnly("stock", with("article", SYSTEMS));

    @ArchTest
    static final ArchRule commandsKnowNoFeature = noClasses()
            .that()
            .resideInAPackage("dev.stockbridge.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages("article", "order", "delivery", "stock"));

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.stockbridge.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule clientsAndReportsKnowNoSpringBatch = noClasses()
            .that()
            .resideInAnyPackage(packages("http", "mycashflow", "ongoing", "settings", "report"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..");

    @ArchTest
    static final ArchRule inFeaturesOnlyJobsAndTheirPartsKnowSpringBatch = noClasses()
            .that()
            .resideInAnyPackage(packages("article", "order", "delivery", "stock"))
            .and()
            .haveNameNotMatching(".*(Job|Reader|Processor|Writer|Listener|Feed)(\\$.*)?")
            .should()
            // What a feed is made of may keep its place in the checkpoint.
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.springframework.batch..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.type(ExecutionContext.class))));

    @ArchTest
    static final ArchRule writersCallNoMapping = noClasses()
            .that()
            .haveSimpleNameEndingWith("Writer")
            .and()
            .resideInAnyPackage(packages("article", "order", "delivery", "stock"))
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Mapping");

    @ArchTest
    static final ArchRule processorsAreItemProcessors =
            classes().that().haveSimpleNameEndingWith("Processor").should().implement(ItemProcessor.class);

    @ArchTest
    static final ArchRule noRetryLibraryNoLombokNoOldDates = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.retry..", "lombok..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date");

    @ArchTest
    static final ArchRule moneyAndQuantitiesAreDecimal = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(packages(
                    "article",
                    "order",
                    "delivery",
                    "stock",
                    "link",
                    "mycashflow",
                    "ongoing",
                    "settings",
                    "run",
                    "outcome"))
            .should()
            .haveRawType("float")
            .orShould()
            .haveRawType("double")
            .orShould()
            .haveRawType(Float.class)
            .orShould()
            .haveRawType(Double.class);

    /** Outside of a transaction such a stream keeps its connection until somebody closes it. */
    @ArchTest
    static final ArchRule queriesReturnListsAndNoOpenStreams = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .orShould()
            .callMethod(JdbcTemplate.class, "queryForStream", String.class, RowMapper.class);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .andShould()
            .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .andShould()
            .notBeAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager)(\\$.*)?");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(new BeInANullMarkedPackage());

    private static ArchRule knowsOnly(String name, String... others) {
        return classes()
                .that()
                .resideInAPackage(packages(name)[0])
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideOutsideOfPackage("dev.stockbridge..")
                        .or(JavaClass.Predicates.resideInAnyPackage(packages(with(name, with("text", others))))));
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names)
                .map(name -> "dev.stockbridge." + name + "..")
                .toArray(String[]::new);
    }

    private static String[] with(String name, String... others) {
        return Stream.concat(Stream.of(name), Arrays.stream(others)).toArray(String[]::new);
    }

    @ArchTest
    static final ArchRule onlyTheWarehouseKnowsItsMessages = noClasses()
            .that()
            .resideOutsideOfPackage(packages("ongoing")[0])
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.stockbridge.ongoing.wsi..");

    /** Leaves out the messages of the SOAP interface, made from its WSDL, and the context that the build writes down. */
    static final class WithoutGenerated implements ImportOption {

        private static final Pattern GENERATED =
                Pattern.compile(".*/dev/stockbridge/(ongoing/wsi/.*|[\\w/$]*__[\\w$]*\\.class)");

        @Override
        public boolean includes(Location location) {
            return !location.matches(GENERATED);
        }
    }
}
