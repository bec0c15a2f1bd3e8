package netherkin.network.lab;

import java.util.List;
import netherkin.network.topology.Origin;

/**
 * The step under way, as the runner tells the {@link Lab} before it calls a sentence.
 *
 * @param text the step without its keyword
 * @param origin the step's own line
 * @param rowOrigins one for each row of its table, heading included; empty if there is none or the runner doesn't know
 */
public record Step(Role role, String keyword, String text, Origin origin, List<Origin> rowOrigins) {
    public Step {
        rowOrigins = List.copyOf(rowOrigins);
    }

    /** Where row {@code index} of the step's table stands; the step itself if unknown. */
    public Origin row(int index) {
        return index < rowOrigins.size() ? rowOrigins.get(index) : origin;
    }
}
