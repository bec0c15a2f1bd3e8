package netherkin.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import netherkin.network.topology.Profile;
import netherkin.network.topology.Setting;
import org.junit.jupiter.api.Test;

class StepsTest {
    @Test
    void sentences_are_shown_by_an_example_each() {
        Trial trial = Trial.of("steps");
        assertThat(trial.status(), is(0));
        assertThat(
                trial.out(),
                allOf(containsString("Given these hosts\n  | host "), containsString("\nWhen VM1 pings VM2\n")));
    }

    @Test
    void every_setting_is_shown_with_its_default_and_status_in_every_format() {
        for (String format : new String[] {"text", "markdown", "json"}) {
            String out = Trial.of("steps", "--format", format).out();
            for (Setting setting : Setting.values()) {
                assertThat(
                        out,
                        allOf(
                                containsString(setting.text()),
                                containsString(setting.defaultValue()),
                                containsString(setting.meaning())));
            }
        }
    }

    @Test
    void every_profile_is_shown_with_its_settings_and_their_sources_in_every_format() {
        for (String format : new String[] {"text", "markdown", "json"}) {
            String out = Trial.of("steps", "--format", format).out();
            for (Profile profile : Profile.values()) {
                assertThat(out, allOf(containsString(profile.text()), containsString(profile.product())));
                for (Profile.Fact fact : profile.facts()) {
                    assertThat(out, allOf(containsString(fact.setting().text()), containsString(fact.source())));
                }
            }
        }
    }

    @Test
    void a_profile_without_facts_is_said_to_equal_the_defaults() {
        assertThat(
                Trial.of("steps").out(),
                containsString("NVP: Nicira Network Virtualization Platform, unverified: no facts known"));
    }

    @Test
    void german_sentences_are_shown_in_german() {
        assertThat(Trial.of("steps", "--lang", "de").out(), containsString("Dann "));
    }

    @Test
    void a_language_without_sentences_is_refused_with_those_there_are() {
        Trial trial = Trial.of("steps", "--lang", "fr");
        assertThat(trial.status(), is(2));
        assertThat(trial.err(), containsString("there are en, de"));
    }

    @Test
    void json_is_one_document() {
        assertThat(Trial.of("steps", "--format", "json").out(), startsWith("{\n  \"language\" : \"en\","));
    }
}
