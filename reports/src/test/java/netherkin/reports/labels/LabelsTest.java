package netherkin.reports.labels;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LabelsTest {
    private final Labels english = Labels.of("en");
    private final Labels german = Labels.of("de");

    @Test
    void both_catalogues_have_the_same_keys_and_the_same_places_to_fill() {
        assertThat(german.keys(), is(english.keys()));
        for (String key : english.keys()) {
            for (String place : new String[] {"{0}", "{1}", "{2}", "{3}"}) {
                assertThat(
                        key,
                        german.say(key).contains(place),
                        is(english.say(key).contains(place)));
            }
        }
    }

    @Test
    void one_is_one_and_more_are_many() {
        assertThat(english.count("frames", 1), is("1 frame"));
        assertThat(english.count("frames", 2), is("2 frames"));
    }

    @Test
    void german_numbers_have_a_comma() {
        assertThat(german.time(1_250_000), is("1,25 ms"));
        assertThat(english.time(1_250_000), is("1.25 ms"));
    }

    @Test
    void a_language_without_a_catalogue_is_answered_in_english() {
        assertThat(Labels.of("fr"), is(sameInstance(english)));
        assertThat(german, is(not(sameInstance(english))));
    }

    @Test
    void a_label_that_is_missing_is_named() {
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> german.say("no.such"))
                        .getMessage(),
                is("no label \"no.such\" in de"));
    }
}
