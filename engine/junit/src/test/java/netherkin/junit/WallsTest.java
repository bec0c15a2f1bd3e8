package netherkin.junit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("netherkin.junit");

    @Test
    void only_the_adapter_touches_cucumbers_core() {
        noClasses()
                .that(not(resideInAPackage("netherkin.junit.cucumber")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.cucumber.core..")
                .because("the next major version of Cucumber must break one package")
                .check(OURS);
    }

    @Test
    void only_the_feature_package_touches_the_gherkin_parser() {
        noClasses()
                .that(not(resideInAPackage("netherkin.junit.feature")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.cucumber.gherkin..", "io.cucumber.messages..")
                .because("the parser's model changes with its major versions")
                .check(OURS);
    }

    @Test
    void packages_do_not_need_each_other_in_circles() {
        slices().matching("netherkin.(**)").should().beFreeOfCycles().check(OURS);
        noClasses()
                .that(resideInAPackage("netherkin.junit.cucumber").or(resideInAPackage("netherkin.junit.feature")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("netherkin.junit", "netherkin.junit.plain")
                .because("the engine stands on the model and the adapter, not they on it")
                .check(OURS);
    }
}
