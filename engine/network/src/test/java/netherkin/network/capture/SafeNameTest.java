package netherkin.network.capture;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SafeNameTest {
    private static final List<String> HOSTILE = List.of(
            "",
            ".",
            "..",
            "...",
            "../../etc/passwd",
            "/",
            "//",
            "a/b",
            "a\\b",
            "a/../b",
            "C:\\Windows",
            "a:b",
            "~",
            "\0",
            "a\0b",
            "CON",
            "con",
            "con.txt",
            "nul",
            "NUL",
            "aux",
            "prn",
            "com1",
            "lpt9",
            "COM¹",
            "com",
            "conin$",
            "-rf",
            "--help",
            "a.",
            "a ",
            " a",
            "a",
            "A",
            "ä",
            "a\u0308",
            "Ä",
            "A\u0308",
            "\u212b",
            "\u00c5",
            "ß",
            "ss",
            "ſ",
            "ﬁ",
            "fi",
            "İ",
            "i",
            "I",
            "ı",
            "\u202etxt.exe",
            "\u200b",
            "\ufeff",
            "日本語",
            "日本",
            "\ud800",
            "\udbff",
            "?",
            "*",
            "a|b",
            "a\"b",
            "a<b>",
            "a\nb",
            "a\r\nb",
            "\u0007",
            "%2e%2e",
            "${x}",
            "`id`",
            "a_b",
            "a-b",
            "a--b",
            "a-b-",
            "-a-b",
            "dlr-arp",
            "DLR-ARP",
            "dlr-arp-0123456789ab",
            "unnamed-e3b0c44298fc",
            "x".repeat(300),
            "x".repeat(301),
            "ä".repeat(300),
            "/".repeat(300),
            "a/".repeat(300));

    @Test
    void a_plain_name_is_taken_as_it_is() {
        assertThat(SafeName.of("dlr-arp"), is("dlr-arp"));
        assertThat(SafeName.of("003"), is("003"));
    }

    @Test
    void any_other_name_stays_readable() {
        assertThat(SafeName.of("VM1 pings VM2: 3 times"), startsWith("vm1-pings-vm2-3-times-"));
        assertThat(SafeName.of("Überprüfung"), startsWith("uberprufung-"));
    }

    @Test
    void no_name_is_shared_and_none_leaves_the_folder() {
        List<String> texts = new ArrayList<>(HOSTILE);
        Random random = new Random(13);
        for (int i = 0; i < 10_000; i++) {
            String one = HOSTILE.get(random.nextInt(HOSTILE.size()));
            String two = HOSTILE.get(random.nextInt(HOSTILE.size()));
            texts.add(one + two + (char) random.nextInt(0x10000) + i % 50);
        }
        Set<String> distinct = new LinkedHashSet<>(texts);
        // What was made may come back as a text: it must not meet the name it was made from.
        HOSTILE.forEach(text -> distinct.add(SafeName.of(text) + "x"));
        HOSTILE.forEach(text -> distinct.add(SafeName.of(text)));
        Map<String, String> taken = new HashMap<>();
        Path folder = Path.of("out").toAbsolutePath();
        for (String text : distinct) {
            String name = SafeName.of(text);
            assertThat(name, matchesPattern("[a-z0-9]+(-[a-z0-9]+)*"));
            assertThat(name.length() <= 73, is(true));
            assertThat(folder.resolve(name).normalize().getParent(), equalTo(folder));
            assertThat(text + " beside " + taken.get(name), taken.put(name, text), nullValue());
        }
    }

    @Test
    void devices_of_windows_are_not_taken_as_they_are() {
        for (String device : List.of("con", "nul", "aux", "prn", "com1", "lpt9")) {
            assertThat(SafeName.of(device), not(device));
        }
    }

    @Test
    void the_name_does_not_depend_on_the_locale() {
        Locale before = Locale.getDefault();
        String here = SafeName.of("VNI ID");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(SafeName.of("VNI ID"), is(here));
        } finally {
            Locale.setDefault(before);
        }
    }
}
