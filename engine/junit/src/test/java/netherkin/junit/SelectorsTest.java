package netherkin.junit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectDirectory;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUri;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import netherkin.junit.vocabulary.Conditions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class SelectorsTest {
    private static final Path SUMS = Path.of("src/test/resources/basic/sums.feature");
    private static final String FEATURE = "[feature:classpath:/basic/sums.feature]";
    private static final String RULE = FEATURE + "/[rule:11]/[scenario:17]";
    private static final List<String> ALL = List.of(
            FEATURE + "/[scenario:7]",
            RULE + "/[examples:21]/[example:23]",
            RULE + "/[examples:21]/[example:24]",
            RULE + "/[examples:27]/[example:29]",
            RULE + "/[examples:27]/[example:30]");

    @TempDir
    Path out;

    @NetherkinTest(features = "classpath:/basic", glue = "acme")
    static final class Basic {}

    @NetherkinTest(features = {"src/test/resources/basic/sums.feature:23:7", "none.feature"})
    static final class Lines {}

    private List<String> ids(DiscoverySelector... selectors) {
        return new Kit(out).run(selectors).ids();
    }

    private static String uid(String plain) {
        return "[engine:netherkin]/" + plain.replace(":/", "%3A%2F").replace("basic/sums", "basic%2Fsums");
    }

    @Test
    void a_resource_a_package_and_a_class_path_root_hold_features() {
        assertThat(ids(selectClasspathResource("basic/sums.feature")), is(ALL));
        assertThat(ids(selectClasspathResource("/basic/sums.feature")), is(ALL));
        assertThat(ids(selectClasspathResource("basic")), is(ALL));
        Path root = Path.of("target/test-classes").toAbsolutePath();
        List<String> scanned = ids(selectClasspathRoots(Set.of(root)).toArray(DiscoverySelector[]::new));
        assertThat(
                "each anchor once, and nothing beside them",
                scanned.stream()
                        .filter(id -> id.endsWith("[example:29]"))
                        .sorted()
                        .toList(),
                contains(
                        "[anchor:basic.BasicFeatures]/" + ALL.get(3),
                        "[anchor:netherkin.junit.SelectorsTest$Basic]/" + ALL.get(3)));
        assertThat(scanned, hasItem("[feature:classpath:/plain/plain.feature]/[scenario:6]"));
    }

    @Test
    void a_file_and_a_directory_hold_features_whose_ids_are_relative_paths() {
        List<String> ids = ids(selectFile(SUMS.toFile()));

        assertThat(ids.size(), is(5));
        assertThat(ids.get(0), is("[feature:src/test/resources/basic/sums.feature]/[scenario:7]"));
        assertThat(ids(selectDirectory(SUMS.getParent().toFile())), is(ids));
    }

    @Test
    void a_line_means_the_last_element_that_starts_at_or_before_it() {
        assertThat(at(1).size(), is(5));
        assertThat(at(5).size(), is(5));
        assertThat(at(9), contains(ALL.get(0)));
        assertThat(at(13), is(ALL.subList(1, 5)));
        assertThat("its tag", at(16), is(ALL.subList(1, 5)));
        assertThat(at(19), is(ALL.subList(1, 5)));
        assertThat(at(22), is(ALL.subList(1, 3)));
        assertThat("its tag", at(26), is(ALL.subList(3, 5)));
        assertThat(at(29), contains(ALL.get(3)));
        assertThat(at(999), contains(ALL.get(4)));
    }

    private List<String> at(int line) {
        return ids(selectClasspathResource("basic/sums.feature", FilePosition.from(line)));
    }

    @Test
    void a_uri_names_a_file_a_directory_or_a_resource_and_lines_in_it() {
        assertThat(ids(selectUri(SUMS.toUri() + "?line=8")).size(), is(1));
        assertThat(ids(selectUri(SUMS.toUri() + "?line=8&line=30")).size(), is(2));
        assertThat(ids(selectUri(SUMS.getParent().toUri())).size(), is(5));
        assertThat(ids(selectUri("classpath:/basic/sums.feature?line=24")), contains(ALL.get(2)));
        assertThat(ids(selectUri("classpath:basic/sums.feature")), is(ALL));
        assertThat(ids(selectUri(URI.create("http://example.com/a.feature"))), empty());
    }

    @Test
    void every_id_that_a_run_shows_selects_the_same_again() {
        assertThat(ids(selectUniqueId(uid(ALL.get(3)))), contains(ALL.get(3)));
        assertThat(ids(selectUniqueId(uid(RULE + "/[examples:21]"))), is(ALL.subList(1, 3)));
        assertThat(ids(selectUniqueId(uid(RULE))), is(ALL.subList(1, 5)));
        assertThat(ids(selectUniqueId(uid(FEATURE))), is(ALL));
        assertThat(ids(selectUniqueId(uid(FEATURE)), selectUniqueId(uid(RULE))), is(ALL));
        Kit broken = new Kit(out).feature("nonsense");
        String id = broken.only().uniqueId();
        assertThat(new Kit(out).run(selectUniqueId(id)).only().uniqueId(), is(id));
    }

    @Test
    void an_id_alone_reproduces_a_variant_that_nothing_else_names() {
        Kit kit = new Kit(out)
                .run(selectUniqueId(uid(FEATURE + "/[scenario:7]") + "/[variant:encapsulation=NVGRE,seed=77]"));

        assertThat(kit.told.get(0).variant().encapsulation().get(), is("NVGRE"));
        assertThat(kit.told.get(0).variant().seed(), is(77L));
        assertThat(new Kit(out).run(selectUniqueId(kit.only().uniqueId())).ids(), is(kit.ids()));
    }

    @Test
    void an_iteration_is_the_nth_test_of_what_it_iterates() {
        assertThat(
                ids(selectIteration(selectClasspathResource("basic/sums.feature", FilePosition.from(17)), 1, 3)),
                contains(ALL.get(2), ALL.get(4)));
        Path file = Kit.write(
                out, "v.feature", "Feature: f\n  @encapsulation=A,B\n  Scenario: s\n    Given the options are told\n");
        Kit kit = new Kit(out).run(selectIteration(selectUri(file.toUri() + "?line=3"), 1));
        assertThat(Conditions.SEEN, contains("B - - 1 false"));
        assertThat(kit.ids().size(), is(1));
    }

    @Test
    void a_file_asked_for_in_several_ways_runs_once() {
        Path copy = Path.of("target/test-classes/basic/sums.feature");

        assertThat(
                ids(
                        selectClasspathResource("basic/sums.feature"),
                        selectFile(SUMS.toFile()),
                        selectFile(copy.toFile()),
                        selectUri(SUMS.toUri() + "?line=8")),
                is(ALL));
    }

    @Test
    void an_anchor_runs_its_features_under_long_names_that_all_differ() {
        Kit kit = new Kit(out).with("netherkin.glue", "").run(selectClass(Basic.class));

        assertThat(kit.ids().get(0), is("[anchor:netherkin.junit.SelectorsTest$Basic]/" + FEATURE + "/[scenario:7]"));
        assertThat(
                kit.names(),
                contains(
                        "Sums - One and one",
                        "Sums - Outlines are sums too - Adding <n> - small - Example #1.1 Adding 1",
                        "Sums - Outlines are sums too - Adding <n> - small - Example #1.2 Adding 2",
                        "Sums - Outlines are sums too - Adding <n> - Example #2.1 Adding 40",
                        "Sums - Outlines are sums too - Adding <n> - Example #2.2 Adding 41"));
        assertThat(
                new Kit(out).run(selectUniqueId(kit.results.get(2).uniqueId())).ids(),
                contains(kit.ids().get(2)));
    }

    @Test
    void an_anchor_that_names_nothing_runs_the_features_of_its_package() {
        Kit kit = new Kit(out).run(selectClass("basic.BasicFeatures"));

        assertThat(kit.ids().get(0), is("[anchor:basic.BasicFeatures]/" + FEATURE + "/[scenario:7]"));
        assertThat(ids(selectUniqueId("[engine:netherkin]/[anchor:basic.BasicFeatures]")), is(kit.ids()));
        kit = new Kit(out).run(selectPackage("basic"));
        assertThat(
                "found by a scan, features run below the anchor alone",
                kit.ids().size(),
                is(5));
        assertThat(kit.ids().get(4).startsWith("[anchor:basic.BasicFeatures]/"), is(true));
    }

    @Test
    void below_a_suite_ids_begin_with_the_suite() {
        UniqueId root = UniqueId.parse("[engine:suite]/[suite:acme.Suite]/[engine:netherkin]");
        UniqueId wanted =
                root.append("feature", "classpath:/basic/sums.feature").append("scenario", "7");
        TestDescriptor engine = new NetherkinTestEngine()
                .discover(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectUniqueId(wanted))
                                .build(),
                        root);

        assertThat(engine.findByUniqueId(wanted).isPresent(), is(true));
        assertThat(engine.getDescendants().size(), is(2));
    }

    @Test
    void an_anchor_may_name_lines_and_a_feature_that_is_missing_is_a_failing_test() {
        Kit kit = new Kit(out).run(selectClass(Lines.class));

        kit.tests().assertStatistics(tests -> tests.started(3).succeeded(2).failed(1));
        assertThat(kit.names(), hasItem("none.feature can't be run"));
    }

    @Test
    void the_shipped_anchor_runs_everything_on_the_class_path_and_what_settings_name() {
        Path extra = Kit.write(out, "extra.feature", "Feature: extra\n  Scenario: s\n    Given the number 1\n");
        Kit kit = new Kit(out).with("netherkin.features", extra.toString()).run(selectClass(AllFeaturesTest.class));

        assertThat(kit.names(), hasItem("Sums - One and one"));
        assertThat(kit.names(), hasItem("extra - s"));
        kit = new Kit(out).run(selectClass(AllFeaturesTest.class), selectClass(Basic.class));
        assertThat(
                kit.ids().stream()
                        .filter(id -> id.endsWith(FEATURE + "/[scenario:7]"))
                        .toList(),
                contains("[anchor:netherkin.junit.SelectorsTest$Basic]/" + FEATURE + "/[scenario:7]"));
    }

    @Test
    void tests_with_one_name_in_one_anchor_get_their_place_behind_it() {
        Path file = Kit.write(
                out,
                "twice.feature",
                "Feature: f\n  Scenario: s\n    Given the number 1\n  Scenario: s\n    Given the number 1\n");
        Kit kit = new Kit(out).with("netherkin.features", file.toString()).run(selectClass(AllFeaturesTest.class));

        List<String> twice =
                kit.names().stream().filter(name -> name.startsWith("f - s")).toList();
        assertThat(twice.get(0), is("f - s"));
        assertThat(twice.get(1).endsWith("twice.feature:4)"), is(true));
    }

    @Test
    void what_has_nothing_to_do_with_features_is_left_alone() {
        Kit kit = new Kit(out).run(selectClass(String.class), selectPackage("java.none"), selectFile("pom.xml"));

        assertThat(kit.ids(), empty());
        assertThat("no listener is told of an empty run", kit.calls, empty());
        assertThat(ids(selectPackage("plain"), selectClass(String.class)), not(empty()));
    }

    @Test
    void ids_that_name_nothing_select_nothing() {
        for (String id : List.of(
                FEATURE + "/[scenario:8]",
                FEATURE + "/[colour:7]",
                "[anchor:none.Such]/" + FEATURE,
                FEATURE + "/[rule:x]",
                FEATURE + "/[scenario:7]/[variant:colour=red]",
                "[colour:red]")) {
            Kit kit = new Kit(out);
            try {
                assertThat(kit.run(selectUniqueId(uid(id))).ids(), empty());
            } catch (org.junit.platform.commons.JUnitException e) {
                assertThat(e.getMessage().isEmpty(), is(false));
            }
        }
    }
}
