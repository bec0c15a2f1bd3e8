package netherkin.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.cucumber.datatable.DataTable;
import java.util.List;
import java.util.stream.Stream;
import netherkin.network.lab.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

final class VocabularyTest {
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
        return !sentence.example().contains("VM1 ");
    }

    private static Play before(Sentence sentence) {
        Play play = new Play(Play.PLAN);
        boolean needsHosts = sentence.example().contains("Host ");
        return needsHosts ? play.given("these hosts", "host | VTEP", "Host A | 10.0.0.1", "Host B | 10.0.0.2") : play;
    }

    private static Play network() {
        return Play.dlr(Play.PLAN)
                .given("an underlay router core between the VTEPs")
                .given(
                        "a physical switch pSwitch with these ports",
                        "port | connected to",
                        "3 | vmnic0 of Host A",
                        "7 | vmnic0 of Host B",
                        "9 | vmnic0 of Host C");
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
