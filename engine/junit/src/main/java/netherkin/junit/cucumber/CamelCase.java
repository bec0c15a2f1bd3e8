package netherkin.junit.cucumber;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Table headings as property names, for transformers that ask for them: "Host name" is {@code hostName}. */
final class CamelCase {
    private CamelCase() {}

    static Map<String, String> keys(Map<String, String> entry) {
        Map<String, String> result = new LinkedHashMap<>();
        entry.forEach((key, value) -> {
            if (result.put(word(key), value) != null) {
                throw new IllegalArgumentException("two columns of the table are named " + word(key));
            }
        });
        return result;
    }

    private static String word(String heading) {
        StringBuilder word = new StringBuilder();
        for (String part : heading.strip().split("\\s+")) {
            if (part.isEmpty()) {
                continue;
            }
            String first = part.substring(0, 1);
            word.append(word.isEmpty() ? first.toLowerCase(Locale.ROOT) : first.toUpperCase(Locale.ROOT))
                    .append(part.substring(1));
        }
        return word.toString();
    }
}
