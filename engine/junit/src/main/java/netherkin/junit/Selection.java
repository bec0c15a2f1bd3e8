package netherkin.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tests of one file are wanted. Tests are offered in file order, so that their positions can be counted. */
final class Selection {
    private final List<Wanted> wanted;
    private final boolean all;
    private final int featureLine;
    private final Map<Wanted, Integer> counted = new LinkedHashMap<>();

    Selection(Set<Wanted> wanted, int featureLine) {
        this.wanted = List.copyOf(wanted);
        this.all = wanted.contains(Wanted.ALL);
        this.featureLine = featureLine;
    }

    /** The variants to run of a test whose elements stand at {@code lines}, from the rule down to the example. */
    List<Variant> of(int[] lines, List<Variant> variants) {
        if (all) {
            return variants;
        }
        List<Variant> chosen = new ArrayList<>();
        for (Wanted each : wanted) {
            if (covers(each.line(), lines)) {
                List<Variant> offered = each.variant().map(List::of).orElse(variants);
                for (Variant variant : offered) {
                    int position = counted.merge(each, 1, Integer::sum) - 1;
                    boolean picked =
                            each.iterations().isEmpty() || each.iterations().contains(position);
                    if (picked && !chosen.contains(variant)) {
                        chosen.add(variant);
                    }
                }
            }
        }
        return chosen;
    }

    private boolean covers(int line, int[] lines) {
        if (line == 0 || line == featureLine) {
            return true;
        }
        for (int each : lines) {
            if (each == line) {
                return true;
            }
        }
        return false;
    }
}
