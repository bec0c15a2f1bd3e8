package netherkin.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import netherkin.language.Sentence;
import netherkin.network.lab.Role;
import netherkin.network.topology.Setting;
import netherkin.reports.Json;

/** The vocabulary of a language, all settings and profiles, as text, Markdown or JSON. */
final class VocabularyText {
    private static final String BOLD = "1";
    private final String language;
    private final List<Sentence> sentences;

    VocabularyText(String language, List<Sentence> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** Examples as a feature file has them, then a line a setting. */
    List<String> asText(Console console) {
        List<String> lines = new ArrayList<>();
        for (Sentence sentence : sentences) {
            lines.add(console.coloured(BOLD, keyword(sentence.role())) + " " + sentence.example());
            below(sentence, "  ", lines);
        }
        lines.add("");
        lines.add(settingsTitle());
        int widest = 0;
        for (Setting setting : Setting.values()) {
            widest = Math.max(
                    widest, setting.text().length() + setting.defaultValue().length());
        }
        for (Setting setting : Setting.values()) {
            String said = setting.text() + " = " + setting.defaultValue();
            lines.add("  " + said + " ".repeat(widest + 5 - said.length()) + status(setting) + "  of " + of(setting)
                    + ", " + values(setting) + ": " + setting.meaning());
        }
        lines.add("");
        lines.addAll(new ProfileText(de()).asText());
        return lines;
    }

    /** A document that can be put beside others. */
    List<String> asMarkdown() {
        List<String> lines = new ArrayList<>(List.of(de() ? "# Wortschatz" : "# Vocabulary"));
        Role role = null;
        for (Sentence sentence : sentences) {
            if (sentence.role() != role) {
                role = sentence.role();
                lines.addAll(List.of("", "## " + keyword(role), ""));
            }
            lines.add("```gherkin");
            lines.add(keyword(sentence.role()) + " " + sentence.example());
            below(sentence, "  ", lines);
            lines.add("```");
        }
        lines.addAll(List.of("", "## " + (de() ? "Einstellungen" : "Settings"), ""));
        lines.add("| setting | of | values | default | status | meaning |");
        lines.add("|---|---|---|---|---|---|");
        for (Setting setting : Setting.values()) {
            lines.add("| " + setting.text() + " | " + of(setting) + " | " + values(setting) + " | "
                    + setting.defaultValue() + " | " + status(setting) + " | " + setting.meaning() + " |");
        }
        lines.add("");
        lines.addAll(new ProfileText(de()).asMarkdown());
        return lines;
    }

    void asJson(OutputStream out) throws IOException {
        Json.write(out, json -> {
            json.member("language", language);
            json.array("sentences", () -> {
                for (Sentence sentence : sentences) {
                    json.object(() -> sentence(json, sentence));
                }
            });
            json.array("settings", () -> {
                for (Setting setting : Setting.values()) {
                    json.object(() -> setting(json, setting));
                }
            });
            new ProfileText(de()).asJson(json);
        });
    }

    private void sentence(Json json, Sentence sentence) throws IOException {
        json.member("keyword", keyword(sentence.role()));
        json.member("example", sentence.example());
        if (!sentence.table().isEmpty()) {
            json.array("table", () -> {
                for (List<String> row : sentence.table()) {
                    json.array(() -> {
                        for (String cell : row) {
                            json.value(cell);
                        }
                    });
                }
            });
        }
        if (!sentence.text().isEmpty()) {
            json.array("text", sentence.text());
        }
        json.member("pattern", sentence.pattern());
    }

    private static void setting(Json json, Setting setting) throws IOException {
        json.member("setting", setting.text());
        json.member("of", of(setting));
        json.member("values", values(setting));
        json.member("default", setting.defaultValue());
        json.member("status", status(setting));
        json.member("meaning", setting.meaning());
    }

    private static void below(Sentence sentence, String indent, List<String> lines) {
        aligned(sentence.table()).forEach(row -> lines.add(indent + row));
        if (!sentence.text().isEmpty()) {
            lines.add(indent + "\"\"\"");
            sentence.text().forEach(line -> lines.add(indent + line));
            lines.add(indent + "\"\"\"");
        }
    }

    private static List<String> aligned(List<List<String>> table) {
        List<StringBuilder> rows = new ArrayList<>();
        table.forEach(row -> rows.add(new StringBuilder("|")));
        for (int column = 0; !table.isEmpty() && column < table.get(0).size(); column++) {
            int at = column;
            int width =
                    table.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            for (int i = 0; i < rows.size(); i++) {
                String cell = table.get(i).get(column);
                rows.get(i)
                        .append(' ')
                        .append(cell)
                        .append(" ".repeat(width - cell.length()))
                        .append(" |");
            }
        }
        return rows.stream().map(StringBuilder::toString).toList();
    }

    private String keyword(Role role) {
        return switch (role) {
            case GIVEN -> de() ? "Angenommen" : "Given";
            case WHEN -> de() ? "Wenn" : "When";
            case THEN -> de() ? "Dann" : "Then";
        };
    }

    private String settingsTitle() {
        return de()
                ? "Einstellungen: Vorgabe, Status, wovon, Werte, Bedeutung"
                : "Settings: default, status, of what, values, meaning";
    }

    private boolean de() {
        return language.equals("de");
    }

    private static String of(Setting setting) {
        return setting.thing().text();
    }

    private static String values(Setting setting) {
        return setting.kind().choices().isEmpty()
                ? setting.kind().name()
                : String.join(" or ", setting.kind().choices());
    }

    private static String status(Setting setting) {
        return setting.status().name().toLowerCase(Locale.ROOT);
    }
}
