package netherkin.walls;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static netherkin.walls.Wall.holds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One foreign library, one package: its next major version is then one package's work. */
class ForeignLibrariesTest {
    private static final Map<String, List<String>> HOMES = new LinkedHashMap<>();

    static {
        HOMES.put("picocli..", List.of("netherkin.cli.."));
        HOMES.put("gg.jte..", List.of("netherkin.reports.."));
        HOMES.put("org.eclipse..", List.of("netherkin.reports.topology.."));
        HOMES.put("com.fasterxml.jackson..", List.of("netherkin.reports.."));
        HOMES.put("org.junit.platform..", List.of("netherkin.junit..", "netherkin.cli.."));
        HOMES.put("org.hamcrest..", List.of("netherkin.language.."));
        HOMES.put("org.opentest4j..", List.of("netherkin.junit..", "netherkin.language.."));
        HOMES.put("io.cucumber.core..", List.of("netherkin.junit.."));
        HOMES.put("io.cucumber.cucumberexpressions..", List.of("netherkin.junit.."));
        HOMES.put("io.cucumber.gherkin..", List.of("netherkin.junit..", "netherkin.reports.standard.."));
        HOMES.put("io.cucumber.messages..", List.of("netherkin.junit..", "netherkin.reports.."));
        HOMES.put("io.cucumber.htmlformatter..", List.of("netherkin.reports.standard.."));
        HOMES.put("org.pcap4j..", List.of("netherkin.live.."));
        HOMES.put("org.slf4j..", List.of());
    }

    @TestFactory
    Stream<DynamicTest> a_foreign_library_is_used_in_its_home_alone() {
        return HOMES.entrySet().stream()
                .map(home -> DynamicTest.dynamicTest(home.getKey(), () -> at(home.getKey(), home.getValue())));
    }

    private static void at(String library, List<String> home) {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages(home.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a foreign library has one home in this house"));
    }
}
