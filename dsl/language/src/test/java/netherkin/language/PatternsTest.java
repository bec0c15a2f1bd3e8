package netherkin.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import netherkin.network.topology.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PatternsTest {
    private static final int STEP_LENGTH = 64 * 1024;
    /** Of each character; a pattern that goes back and forth looks thousands of times. */
    private static final long MOST_LOOKS = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I open the browser",
                "the door is open",
                "the user clicks on \"send\"",
                "a customer with 3 items in the cart",
                "the response contains",
                "the table of contents is long",
                "the service is running",
                "I wait 5 seconds",
                "the ping is fast",
                "the payment fails",
                "one of the requests fails",
                "the job recovers after 3 s",
                "der Server ausfällt",
                "der Benutzer ist angemeldet",
                "die Tabelle enthält"
            })
    void a_foreign_sentence_is_left_to_its_owner(String sentence) {
        assertThat(Play.matches(sentence), is(empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VM1 sends ",
                "VM1 pings VM2 and ",
                "the network has ID uses ",
                "the pMAC of is ",
                "with IP 1 on ",
                "crosses the underlay ",
                "every at is has ",
                "has pinged ",
                "the ARP table of contains ",
                "durchquert das Underlay ",
                "sendet diesen Frame ",
                "hat angepingt ",
                "die ARP-Tabelle von enthält ist leer nicht ",
                "diese Frames an gesehen ",
                "also has the uplink ",
                "behaves like ",
                "these frames are seen in this order at ",
                "a port group on VLAN in ",
                "Notify Switches is on ",
                "a physical switch with these ports ",
                "the link between vmnic0 of A and B fails after ",
                "vmnic0 of A fails and ",
                "vmnic0 von A ausfällt nach ",
                "migrates to ",
                "misses of them ",
                "is unreachable from ",
                "ist von höchstens 1 unerreichbar ",
                "verpasst davon ",
                "it holds ",
                "the capture \"x\" of holds ",
                "enthält der Mitschnitt \"x\" von enthält ",
                "the output contains \" ",
                "auf läuft dieser Befehl ",
                "9",
                "a"
            })
    void a_step_of_64_kib_is_matched_in_no_time(String words) {
        String text = words.repeat(STEP_LENGTH / words.length());
        for (Pattern pattern : patterns()) {
            for (String ending : List.of("", " with", "x is the underlay.\n")) {
                String step = text + ending;
                assertThat(pattern + " on " + words, looks(pattern, step), lessThan(MOST_LOOKS * step.length()));
            }
        }
    }

    /** How often a pattern looks at a character: the work it does, whatever the machine does besides. */
    private static long looks(Pattern pattern, String text) {
        Watched watched = new Watched(text);
        pattern.matcher(watched).find();
        return watched.looks;
    }

    private static final class Watched implements CharSequence {
        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static List<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>();
        for (String language : Vocabulary.languages()) {
            for (Class<?> steps : Vocabulary.classes(language)) {
                for (Method method : steps.getDeclaredMethods()) {
                    String pattern = Vocabulary.pattern(method);
                    if (pattern != null) {
                        patterns.add(Pattern.compile(pattern));
                    }
                }
            }
        }
        return patterns;
    }

    @Test
    void every_pattern_is_anchored() {
        for (Pattern pattern : patterns()) {
            String text = pattern.pattern();
            assertTrue(text.startsWith("^") && text.endsWith("$"), text);
        }
    }

    @Test
    void every_setting_has_its_sentence_in_both_languages() {
        for (Setting setting : Setting.values()) {
            boolean wide = setting.thing() == Setting.Thing.NETWORK_WIDE;
            String english = wide ? "the " + setting.text() + " is 1" : "the " + setting.text() + " of X is 1";
            assertThat(english, Play.matches(english), hasSize(1));
            String german = "die Einstellung \"" + setting.text() + "\" von X ist 1";
            assertThat(german, Play.matches(german), hasSize(1));
        }
    }
}
