package netherkin.reports.labels;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import netherkin.network.topology.Durations;

/** A report's own words. Feature files in a language without a catalogue get the English ones. */
public final class Labels {
    private static final Map<String, Labels> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put("en", new Labels("en"));
        KNOWN.put("de", new Labels("de"));
    }

    private static final int MICRO = 1_000;
    private static final int MILLI = 1_000_000;

    private final String language;
    private final Properties words = new Properties();

    private Labels(String language) {
        this.language = language;
        try (Reader in = new InputStreamReader(
                Labels.class.getResourceAsStream("labels_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("labels of " + language, e);
        }
    }

    /** @param language a feature file's, such as {@code de} */
    public static Labels of(String language) {
        return KNOWN.getOrDefault(language, KNOWN.get("en"));
    }

    /** For the attribute {@code lang} of what these words are in. */
    public String language() {
        return language;
    }

    /**
     * A text by its key, with {@code {0}}, {@code {1}} … filled in.
     *
     * @throws IllegalArgumentException if the catalogue lacks it
     */
    public String say(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no label \"" + key + "\" in " + language);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text of {@code key.one} for 1, else that of {@code key.many}, with the number filled in. */
    public String count(String key, int number) {
        return say(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** A virtual time or a span of it, in the language's own notation. */
    public String time(long nanos) {
        boolean whole = nanos >= MICRO && nanos < MILLI && nanos % MICRO == 0;
        if (whole) {
            return nanos / MICRO + " µs";
        }
        String time = Durations.print(nanos);
        return language.equals("de") ? time.replace('.', ',') : time;
    }

    /** All keys, sorted. */
    Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }
}
