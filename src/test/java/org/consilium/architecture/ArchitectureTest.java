package org.consilium.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

@AnalyzeClasses(packages = "org.consilium", importOptions = ImportOption.DoNotIncludeTests.class)
@ArchTag("R-LAYERS")
class ArchitectureTest {
    @ArchTest
    static final ArchRule onlyProcessAdaptersKnowTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..adapter.process..", "org.consilium.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("another engine must be able to take this one's place (DESIGN: the BPMN seam)");

    @ArchTest
    static final ArchRule onlyTheModelKnowsDeepLearning = noClasses()
            .that()
            .resideOutsideOfPackage("org.consilium.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..")
            .because("a network is one way to read; the case must not depend on how");

    @ArchTest
    static final ArchRule theModelKnowsDicomOnlyAsVolumes = noClasses()
            .that()
            .resideInAPackage("org.consilium.model..")
            .and()
            .resideOutsideOfPackage("org.consilium.model.cli..")
            .should()
            .dependOnClassesThat(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("DICOM beyond volumes") {
                @Override
                public boolean test(JavaClass target) {
                    return target.getPackageName().startsWith("org.consilium.dicom")
                            && !target.getPackageName().startsWith("org.consilium.dicom.volume");
                }
            })
            .because("the network sees arrays and millimetres, never headers with names in them");

    @ArchTest
    static final ArchRule domainsAreFreeOfFrameworks = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta..", "io.quarkus..", "org.hibernate..", "io.vertx..", "com.fasterxml..", "org.camunda..")
            .because("what a case is must be readable, and testable, without a server");

    @ArchTest
    static final ArchRule aSliceIsEnteredByItsFrontDoor = classes()
            .that()
            .resideInAnyPackage("..domain..", "..adapter..")
            .and()
            .resideOutsideOfPackages("org.consilium.dicom..", "org.consilium.model..", "org.consilium.rules..")
            .should(beUsedOnlyInsideTheirOwnSlice())
            .because("only a slice's base package is for others to import");

    @ArchTest
    static final ArchRule rulesKnowNobody = noClasses()
            .that()
            .resideInAnyPackage("org.consilium.rules..", "org.consilium.risk..", "org.consilium.clinical..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.consilium.dicom..", "org.consilium.model..", "io.quarkus..", "jakarta..")
            .because("guidelines are facts about medicine, not about this server");

    @ArchTest
    static final ArchRule theLibrariesHaveNoCycles =
            slices().matching("org.consilium.(dicom|model|rules)..").should().beFreeOfCycles();

    private static ArchCondition<JavaClass> beUsedOnlyInsideTheirOwnSlice() {
        return new ArchCondition<>("be used only inside their own slice") {
            @Override
            public void check(JavaClass inner, ConditionEvents events) {
                inner.getDirectDependenciesToSelf().stream()
                        .filter(use -> !sliceOf(use.getOriginClass()).equals(sliceOf(inner)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static String sliceOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
