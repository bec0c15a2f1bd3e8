package netherkin.network.field;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue: every name that a field may be written by, {@code OUTER} before it or not. */
public final class Fields {
    private static final Map<String, FieldReference> BY_NAME = catalogue();
    private static final List<String> NAMES = List.copyOf(BY_NAME.keySet());
    private static final List<String> LONGEST_FIRST = longestFirst();

    private Fields() {}

    /** The field of this name, case as written; {@code frame.len} is {@code OUTER LENGTH}. */
    public static Optional<FieldReference> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All names, in the catalogue's order: to print them, and to find the nearest one to a wrong one. */
    public static List<String> names() {
        return NAMES;
    }

    /** The field with the longest name that stands in {@code text} at {@code from} and ends at a word's end. */
    public static Optional<FieldReference> at(String text, int from) {
        for (String name : LONGEST_FIRST) {
            int end = from + name.length();
            if (text.startsWith(name, from) && (end == text.length() || !isWordPart(text.charAt(end)))) {
                return Optional.of(BY_NAME.get(name));
            }
        }
        return Optional.empty();
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }

    private static Map<String, FieldReference> catalogue() {
        Map<String, FieldReference> byName = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            add(byName, field.label(), field, null);
            if (field == Field.NETWORK_ID) {
                add(byName, "VNI", field, null);
            }
        }
        for (Field field : Field.values()) {
            for (WiresharkField part : field.wiresharkFields()) {
                add(byName, part.code(), field, part);
            }
        }
        add(byName, WiresharkField.GRE_KEY.code(), Field.NETWORK_ID, WiresharkField.GRE_KEY);
        add(byName, WiresharkField.STT_CONTEXT_ID.code(), Field.NETWORK_ID, WiresharkField.STT_CONTEXT_ID);
        String whole = WiresharkField.FRAME_LEN.code();
        byName.put(whole, new FieldReference(whole, Field.LENGTH, true, null));
        return byName;
    }

    private static void add(Map<String, FieldReference> byName, String name, Field field, WiresharkField only) {
        byName.put(name, new FieldReference(name, field, false, only));
        String outer = FieldReference.OUTER + name;
        byName.put(outer, new FieldReference(outer, field, true, only));
    }

    private static List<String> longestFirst() {
        List<String> names = new ArrayList<>(NAMES);
        Collections.sort(names, (a, b) -> Integer.compare(b.length(), a.length()));
        return List.copyOf(names);
    }
}
