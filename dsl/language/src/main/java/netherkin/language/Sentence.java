package netherkin.language;

import java.util.List;
import netherkin.network.lab.Role;

/**
 * One sentence of the vocabulary by an example.
 *
 * @param role the keyword that the example stands after
 * @param example without its keyword
 * @param table rows of the table under it, heading included, cells trimmed; empty if it has none
 * @param text lines of the text block under it; empty if it has none
 * @param pattern the regular expression that a step is matched by
 */
public record Sentence(Role role, String example, List<List<String>> table, List<String> text, String pattern) {
    public Sentence {
        table = List.copyOf(table);
        text = List.copyOf(text);
    }
}
