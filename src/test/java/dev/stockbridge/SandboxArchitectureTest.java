package dev.stockbridge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which packages of the sandbox know which. */
@AnalyzeClasses(packages = "dev.stockbridge.sandbox")
class SandboxArchitectureTest {

    private static final DescribedPredicate<JavaClass> SANDBOX =
            Predicates.resideInAPackage("dev.stockbridge.sandbox..");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("dev.stockbridge.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule sandboxKnowsNothingOfTheApplication = classes()
            .should()
            .onlyDependOnClassesThat(
                    Predicates.resideOutsideOfPackage("dev.stockbridge..").or(SANDBOX));

    @ArchTest
    static final ArchRule shopKnowsNoWarehouse = noClasses()
            .that()
            .resideInAPackage("dev.stockbridge.sandbox.shop..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.stockbridge.sandbox.warehouse..");

    @ArchTest
    static final ArchRule warehouseKnowsNoShop = noClasses()
            .that()
            .resideInAPackage("dev.stockbridge.sandbox.warehouse..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.stockbridge.sandbox.shop..");
}
