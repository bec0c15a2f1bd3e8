package netherkin.commands.dbctl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions that real programs were recorded in by {@code recordings/record.sh}, which describes the notation.
 *
 * @param sessions by their titles, each beginning with empty databases
 */
record Recording(Map<String, List<Typed>> sessions) {
    /**
     * A command and what came of it, UUIDs and times as {@code <uuid>} and {@code <time>}.
     *
     * @param anyOrder its records may come in any order
     */
    record Typed(String command, boolean anyOrder, List<String> error, List<String> output, int status) {
        /** As a terminal shows it; if the order doesn't matter, records in one that depends on nothing. */
        String shown() {
            List<String> lines = new ArrayList<>(error);
            lines.addAll(output);
            return shown(String.join("\n", lines), anyOrder, status);
        }

        String shown(String text, int exitStatus) {
            String stripped = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
            return shown(normal(stripped), anyOrder, exitStatus);
        }

        private static String shown(String text, boolean anyOrder, int status) {
            String[] records = anyOrder ? text.split("\n\n") : new String[] {text};
            Arrays.sort(records);
            return String.join("\n\n", records) + "\n= " + status;
        }
    }

    static String normal(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "<uuid>")
                .replaceAll("First row, with UUID .*\",\"error\"", "First row, <rows>\",\"error\"")
                .replaceAll("(<uuid>\">)[0-9a-f]{8}<", "$1<short><")
                .replaceAll("(?m)^\\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z", "<time>");
    }

    static Recording resource(String name) throws IOException {
        try (InputStream in = Recording.class.getResourceAsStream("/recordings/" + name)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Recording read(String text) {
        Map<String, List<Typed>> sessions = new LinkedHashMap<>();
        List<Typed> session = null;
        Typed typed = null;
        for (String line : text.lines().toList()) {
            String rest = line.length() < 2 ? "" : line.substring(2);
            if (line.startsWith("# ")) {
                session = new ArrayList<>();
                sessions.put(rest, session);
            } else if (line.startsWith("$")) {
                boolean anyOrder = line.startsWith("$~");
                typed = new Typed(line.substring(anyOrder ? 3 : 2), anyOrder, new ArrayList<>(), new ArrayList<>(), 0);
            } else if (line.startsWith("!")) {
                typed.error.add(rest);
            } else if (line.startsWith(">")) {
                typed.output.add(rest);
            } else {
                session.add(
                        new Typed(typed.command, typed.anyOrder, typed.error, typed.output, Integer.parseInt(rest)));
            }
        }
        return new Recording(sessions);
    }

    int commands() {
        return sessions.values().stream().mapToInt(List::size).sum();
    }
}
