package org.consilium;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.consilium", importOptions = ImportOption.DoNotIncludeTests.class)
@ArchTag("R-LAYERS")
class ArchitectureTest {
    @ArchTest
    static final ArchRule only_one_package_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage("org.consilium.rules.dmn..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "scala..")
            .because("the engine must be replaceable by exchanging one package");

    @ArchTest
    static final ArchRule the_heart_has_almost_no_libraries = classes()
            .that()
            .resideOutsideOfPackages("org.consilium.rules.dmn..", "org.consilium.agreement..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.consilium..", "org.jspecify..", "org.w3c.dom..", "org.xml.sax..", "javax.xml..")
            .because("rules must outlive frameworks");

    @ArchTest
    static final ArchRule vocabulary_knows_nobody = noClasses()
            .that()
            .resideInAPackage("org.consilium.clinical..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.consilium.rules..", "org.consilium.risk..", "org.consilium.agreement..")
            .because("words come first");

    @ArchTest
    static final ArchRule tables_know_no_guideline = noClasses()
            .that()
            .resideInAPackage("org.consilium.rules.table..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.consilium.rules", "org.consilium.clinical..", "org.consilium.rules.dmn..")
            .because("anybody's table can be read and proven");

    @ArchTest
    static final ArchRule nobody_reads_the_clock_or_rolls_unseeded_dice = noClasses()
            .that()
            .resideOutsideOfPackage("org.consilium.rules.cli..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(java.util.Random.class)
            .because("clock and randomness are parameters");
}
