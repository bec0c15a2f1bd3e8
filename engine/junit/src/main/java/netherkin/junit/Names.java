package netherkin.junit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.junit.feature.FeatureLocation;

/**
 * Display names of tests. Below an anchor they are long and differ, because Surefire takes two tests with one name in one
 * class for one; elsewhere the tree says the rest.
 */
final class Names {
    private final boolean anchored;
    private final Set<String> taken = new LinkedHashSet<>();

    Names(boolean anchored) {
        this.anchored = anchored;
    }

    /** @param path names from the feature down; empty ones are left out */
    String test(List<String> path, FeatureLocation location, int line) {
        List<String> said = path.stream().filter(name -> !name.isBlank()).toList();
        return anchored ? unique(String.join(" - ", said), location, line) : said.get(said.size() - 1);
    }

    String unique(String name, FeatureLocation location, int line) {
        if (!anchored || taken.add(name)) {
            return name;
        }
        String placed = name + " (" + location.shown() + ":" + line + ")";
        taken.add(placed);
        return placed;
    }
}
