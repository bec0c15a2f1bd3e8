package netherkin.junit.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import netherkin.network.lab.Role;
import netherkin.network.topology.Origin;

/**
 * A step as it will run.
 *
 * @param role its keyword's, inherited by And, But and *
 * @param keyword in the file's language, without the trailing blank
 * @param text without the keyword
 * @param origin the step's own line
 * @param rowOrigins one for each row of {@code table}
 * @param table rows of cells; empty if the step has no table
 */
public record StepLine(
        Role role,
        String keyword,
        String text,
        Origin origin,
        List<Origin> rowOrigins,
        List<List<String>> table,
        Optional<DocText> docText) {

    /** The step with another role. */
    StepLine as(Role other) {
        return other == role ? this : new StepLine(other, keyword, text, origin, rowOrigins, table, docText);
    }

    /** The step with every text replaced, as an outline's row does. */
    StepLine map(UnaryOperator<String> change) {
        List<List<String>> rows = new ArrayList<>(table.size());
        for (List<String> row : table) {
            rows.add(row.stream().map(change).toList());
        }
        Optional<DocText> doc =
                docText.map(text -> new DocText(change.apply(text.content()), change.apply(text.mediaType())));
        return new StepLine(role, keyword, change.apply(text), origin, rowOrigins, List.copyOf(rows), doc);
    }
}
