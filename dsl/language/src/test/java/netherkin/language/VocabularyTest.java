package netherkin.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.cucumber.datatable.DataTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import netherkin.network.lab.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

final class VocabularyTest {
    @TempDir
    static Path folder;

    private static Path feature;

    @BeforeAll
    static void takeACapture() throws IOException {
        feature = folder.resolve("t.feature");
        RarpCapture.write(Files.createDirectories(folder.resolve("captures")).resolve("rarp.pcap"), 2);
    }

    @TestFactory
    Stream<DynamicTest> every_example_matches_one_pattern() {
        return examples(sentence -> assertThat(Play.matches(sentence.example()), hasSize(1)));
    }

    @TestFactory
    Stream<DynamicTest> a_colon_may_stand_before_a_table() {
        return examples(sentence -> {
            boolean table = !sentence.table().isEmpty() || !sentence.text().isEmpty();
            assertThat(Play.matches(sentence.example() + ":"), hasSize(lessThanOrEqualTo(1)));
            if (table) {
                assertThat(Play.match(sentence.example() + ":"), is(Play.match(sentence.example())));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> every_example_can_be_planned() {
        return examples(sentence -> {
            Play play = sentence.role() == Role.GIVEN && declares(sentence) ? before(sentence) : network();
            play.in(feature.getParent());
            if (!sentence.text().isEmpty()) {
                play.say(sentence.role(), sentence.example(), String.join("\n", sentence.text()), 0);
            } else if (!sentence.table().isEmpty()) {
                play.say(
                        sentence.role(),
                        sentence.example(),
                        DataTable.create(sentence.table()),
                        sentence.table().size());
            } else {
                play.say(sentence.role(), sentence.example());
            }
        });
    }

    private static boolean declares(Sentence sentence) {
        String example = sentence.example();
        boolean routes = example.contains(" route") || example.contains("route ") || example.contains("Route");
        return !example.contains("VM1 ") && !(routes && example.contains("DLR") && !example.contains("LIFs"));
    }

    private Play before(Sentence sentence) {
        Play play = new Play(Play.PLAN);
        boolean needsHosts = sentence.example().contains("Host ");
        if (sentence.example().contains("stati")) {
            return play.given("these hosts", "host", "H")
                    .given("a physical switch pSwitch with these ports", "port", "7");
        }
        return needsHosts ? play.given("these hosts", "host | VTEP", "Host A | 10.0.0.1", "Host B | 10.0.0.2") : play;
    }

    private Play network() {
        return Play.dlr(Play.PLAN)
                .given("an underlay router core between the VTEPs")
                .given("a service node SN1")
                .given("VM4 with IP 2001:db8::4/64 on Host A in VXLAN 5002")
                .given("VM5 with IP 2001:db8::5/64 on Host B in VXLAN 5002")
                .given(
                        "a physical switch pSwitch with these ports",
                        "port | connected to",
                        "3 | vmnic0 of Host A",
                        "7 | vmnic0 of Host B",
                        "9 | vmnic0 of Host C")
                .in(feature.getParent())
                .given("the capture \"captures/rarp.pcap\"")
                .say(
                        Role.GIVEN,
                        "this command is running on Host B",
                        "pktcap-uw --uplink vmnic0 --dir 2 -o /tmp/rarp.pcap",
                        0);
    }

    private interface Check {
        void of(Sentence sentence);
    }

    private static Stream<DynamicTest> examples(Check check) {
        return Vocabulary.languages().stream()
                .map(Vocabulary::sentences)
                .flatMap(List::stream)
                .map(sentence -> DynamicTest.dynamicTest(sentence.example(), () -> check.of(sentence)));
    }
}
