package netherkin.junit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class PlainPatternTest {
    @Test
    void a_regular_expression_keeps_its_words_and_shows_an_ellipsis_for_what_it_takes_out() {
        assertThat(PlainPattern.of("^the network ((?:(?! has ID ).)+?) uses (.+)$"), is("the network … uses …"));
        assertThat(
                PlainPattern.of("^(?:The |the )?VM (\\S+) sends (a|an) [A-Z]+ frame$"), is("The VM … sends a … frame"));
        assertThat(PlainPattern.of("^it costs \\$5\\.$"), is("it costs $5."));
    }

    @Test
    void a_cucumber_expression_stays() {
        assertThat(PlainPattern.of("the number is {int} or(s)"), is("the number is {int} or(s)"));
    }

    @Test
    void broken_expressions_do_no_harm() {
        for (String broken : new String[] {"^(", "^[", "^\\", "^((((", "^(?", "^(\\", "^)$"}) {
            PlainPattern.of(broken);
        }
    }
}
