package netherkin.reports;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import netherkin.junit.VariantResult;
import org.junit.jupiter.api.Test;

class ReportFilesTest {
    private static final Path OUT = Path.of("out").toAbsolutePath();

    private static ReportFiles of(String... features) {
        return new ReportFiles(Samples.run(OUT, Map.of(), features));
    }

    @Test
    void a_scenario_is_named_after_its_feature_its_name_its_line_and_its_variant() {
        ReportFiles files = of("features/dlr-arp.feature");
        assertThat(
                files.name(Samples.passed("features/dlr-arp.feature", "The ARP process, step by step", 29)),
                is("dlr-arp/the-arp-process-step-by-step-29"));
        assertThat(files.name(Samples.geneve("features/dlr-arp.feature", "Two", 40)), is("dlr-arp/two-40-geneve"));
    }

    @Test
    void two_features_of_one_name_have_folders_of_their_own_whichever_comes_first() {
        VariantResult a = Samples.passed("a/Arp.feature", "s", 2);
        VariantResult b = Samples.passed("b/arp.feature", "s", 2);
        ReportFiles files = of("a/Arp.feature", "b/arp.feature");
        ReportFiles turned = of("b/arp.feature", "a/Arp.feature");
        assertThat(files.name(a), not(files.name(b)));
        assertThat(turned.name(a), is(files.name(a)));
        assertThat(turned.name(b), is(files.name(b)));
    }

    @Test
    void no_name_leaves_the_folder_and_none_is_shared() {
        String[] hostile = {
            "..",
            "../../etc/passwd",
            "/",
            "\\",
            "a\0b",
            "CON",
            "nul",
            "-rf",
            "dot.",
            "",
            "é",
            "e\u0301",
            "مرحبا",
            "x".repeat(300)
        };
        ReportFiles files = of("f.feature");
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int line = 1; line <= hostile.length; line++) {
            VariantResult result = Samples.passed("f.feature", hostile[line - 1], line);
            names.add(files.name(result));
            assertThat(files.file(result, ".json").normalize().toString(), startsWith(OUT.toString()));
        }
        assertThat(names.size(), is(hostile.length));
    }

    @Test
    void a_hostile_feature_name_stays_in_the_folder_too() {
        VariantResult result = Samples.passed("../..", "s", 1);
        assertThat(of("../..").file(result, ".json").normalize().toString(), startsWith(OUT.toString()));
    }
}
