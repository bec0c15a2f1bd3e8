package netherkin.junit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import netherkin.junit.vocabulary.Conditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestTag;

class VariantsTest {
    private static final String PLAIN = "Feature: f\n  Scenario: s\n    Given the options are told\n";

    @TempDir
    Path out;

    private static List<List<String>> tags(Kit kit) {
        return kit.tests()
                .started()
                .map(event -> event.getTestDescriptor().getTags().stream()
                        .map(TestTag::getName)
                        .toList())
                .toList();
    }

    /** What runs told: to find out whether a variant need run, the engine plans it before. */
    private static List<String> ran() {
        return Conditions.SEEN.stream().filter(told -> told.endsWith("false")).toList();
    }

    @Test
    void a_variant_that_differs_in_nothing_left_open_does_not_run_and_the_one_that_does_says_so() {
        Kit kit = new Kit(out).feature("""
                Feature: f
                  @encapsulation=VXLAN,Geneve @replication=unicast,hybrid
                  Scenario: s
                    Given a network with STT is told
                """);

        kit.tests().assertStatistics(tests -> tests.succeeded(2).skipped(2));
        assertThat(kit.told.get(0).variant().title(), is("VXLAN, unicast"));
        assertThat(kit.told.get(1).variant().title(), is("VXLAN, hybrid"));
        assertThat(kit.published("notice").get(0), containsString("leaves no network's encapsulation open"));
    }

    @Test
    void list_tags_give_one_test_for_each_pair_of_values_with_one_tag_a_value() {
        Kit kit = new Kit(out).feature("""
                @encapsulation=VXLAN,Geneve
                Feature: f
                  @replication=unicast,multicast @smoke
                  Scenario: s
                    Given the options are told
                """);

        assertThat(
                ran(),
                contains(
                        "VXLAN unicast - 1 false",
                        "VXLAN multicast - 1 false",
                        "Geneve unicast - 1 false",
                        "Geneve multicast - 1 false"));
        assertThat(tags(kit).get(2), contains("smoke", "encapsulation=Geneve", "replication=unicast"));
        assertThat(
                kit.ids(),
                hasItem(org.hamcrest.Matchers.endsWith(
                        "/[scenario:4]/[variant:encapsulation=Geneve,replication=multicast,seed=1]")));
        assertThat(kit.names(), hasItem("Geneve, multicast"));
        assertThat(kit.told.get(3).tags(), contains("@smoke", "@encapsulation=Geneve", "@replication=multicast"));
    }

    @Test
    void a_scenario_without_lists_is_itself_the_test() {
        Kit kit = new Kit(out).feature(PLAIN);

        assertThat(kit.ids().get(0).endsWith("a.feature]/[scenario:2]"), is(true));
        assertThat(Conditions.SEEN, contains("- - - 1 false"));
    }

    @Test
    void settings_replace_the_tags_and_are_named_in_the_id() {
        Kit kit = new Kit(out)
                .with("netherkin.encapsulation", "NVGRE, STT")
                .with("netherkin.profile", "NVP")
                .with("netherkin.seed", "7")
                .feature("@encapsulation=VXLAN @seed=3\n" + PLAIN);

        assertThat(ran(), contains("NVGRE - NVP 7 false", "STT - NVP 7 false"));
        assertThat(kit.ids().get(0).endsWith("[variant:encapsulation=NVGRE,profile=NVP,seed=7]"), is(true));
    }

    @Test
    void a_seed_tag_sets_the_seed_and_needs_no_level_of_its_own() {
        Kit kit = new Kit(out).feature("@seed=42\n" + PLAIN);

        assertThat(Conditions.SEEN, contains("- - - 42 false"));
        assertThat(kit.ids().get(0).endsWith("[scenario:3]"), is(true));
        assertThat(kit.only().variant().seed(), is(42L));
    }

    @Test
    void tests_are_chosen_by_tag_expression_and_by_part_of_their_name() {
        String feature = """
                Feature: f
                  @encapsulation=VXLAN,Geneve
                  Scenario: one (a+)+$
                    Given the options are told
                  @slow
                  Scenario Outline: two <n>
                    Given the number <n>
                    Examples:
                      | n |
                      | 1 |
                      | 2 |
                """;

        assertThat(
                new Kit(out)
                        .with("netherkin.tags", "@encapsulation=Geneve")
                        .feature(feature)
                        .names(),
                contains("Geneve"));
        assertThat(
                new Kit(out).with("netherkin.tags", "@slow").feature(feature).names(),
                contains("Example #1.1 two 1", "Example #1.2 two 2"));
        assertThat(
                new Kit(out).with("netherkin.name", "two 2").feature(feature).names(), contains("Example #1.2 two 2"));
        assertThat(
                new Kit(out).with("netherkin.name", "^tw. 2$").feature(feature).names(),
                contains("Example #1.2 two 2"));
        assertThat(
                new Kit(out).with("netherkin.name", "(a+)+$").feature(feature).names(),
                containsInAnyOrder("VXLAN", "Geneve"));
    }

    @Test
    void an_expression_for_names_that_backtracks_without_end_is_refused() {
        String feature = "Feature: f\n  Scenario: " + "a".repeat(60) + "!x\n    Given the number 1\n";
        Kit kit = new Kit(out).with("netherkin.name", "^(a*)*\\1!$");

        JUnitException refusal = assertThrows(JUnitException.class, () -> kit.feature(feature));
        assertThat(refusal.getCause().getMessage(), containsString("netherkin.name: matching"));
    }

    @Test
    void orders_of_arrival_are_run_once_with_a_notice() {
        Kit kit = new Kit(out).feature("@every-order @orders=5\n" + PLAIN);

        kit.tests().assertStatistics(tests -> tests.succeeded(1));
        assertThat(
                kit.published("notice"),
                contains(
                        "@every-order: run once, orders of arrival are not explored",
                        "@orders=5: run once, orders of arrival are not explored"));
    }

    @Test
    void tags_that_junit_refuses_are_not_passed_on() {
        Kit kit = new Kit(out).feature("@a,b @c(d) @e\n" + PLAIN);

        assertThat(tags(kit).get(0), contains("e"));
        assertThat(tags(kit).get(0), not(hasItem("a,b")));
    }

    @Test
    void a_variants_id_can_be_read_back() {
        for (String id : List.of("seed=1", "encapsulation=Geneve,replication=unicast,profile=NSX-V,seed=-5")) {
            assertThat(Variant.parse(id).orElseThrow().id(), is(id));
        }
        assertThat(Variant.parse("colour=red,seed=1").isPresent(), is(false));
        assertThat(Variant.parse("seed=x").isPresent(), is(false));
    }
}
