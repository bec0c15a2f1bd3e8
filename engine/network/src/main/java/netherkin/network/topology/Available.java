package netherkin.network.topology;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Picks one of several things by name. */
final class Available {
    private Available() {}

    /**
     * The value of that name.
     *
     * @param language all that the language knows, of which some may not be available yet
     * @throws IllegalArgumentException if there is none; the message says which there are
     */
    static <T> T pick(String text, String what, T[] values, Function<T, String> name, List<String> language) {
        for (T value : values) {
            if (name.apply(value).equals(text)) {
                return value;
            }
        }
        List<String> names = Arrays.stream(values).map(name).toList();
        if (language.contains(text)) {
            throw new IllegalArgumentException(
                    what + " " + text + " is not available yet; available: " + String.join(", ", names));
        }
        throw new IllegalArgumentException(what + " \"" + text + "\" is unknown" + Nearest.hint(text, language));
    }
}
