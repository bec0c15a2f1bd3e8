package netherkin.network.expect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.network.trace.Sighting;

/** Where an expected value was seen after all. */
final class Elsewhere {
    private static final int SHOWN = 4;

    private Elsewhere() {}

    /**
     * Once a place: {@code pMAC A was the SRC MAC of #2 (vmnic0 of Host A), #3 (VTEP of Host B)}; null if nothing
     * speaks of that.
     */
    static String of(List<Condition> differing, Subject subject, Window window, Numbers numbers) {
        for (Condition condition : differing) {
            if (condition instanceof Condition.OfField && isEquality(condition.operator())) {
                return of(condition, subject, window, numbers);
            }
        }
        return null;
    }

    private static boolean isEquality(Operator operator) {
        return operator == Operator.EQUAL || operator == Operator.IN;
    }

    private static String of(Condition condition, Subject subject, Window window, Numbers numbers) {
        List<String> shown = new ArrayList<>();
        Set<String> places = new LinkedHashSet<>();
        int more = 0;
        for (int i = 0; i < window.count(); i++) {
            Sighting seen = window.sightings()[i];
            boolean fits = numbers.of(seen) > 0
                    && Matching.isOf(subject, seen.packet())
                    && Matching.holds(condition, seen.packet());
            if (fits && shown.size() < SHOWN && places.add(seen.port().place())) {
                shown.add("#" + numbers.of(seen) + " (" + seen.port().place() + ")");
            } else if (fits) {
                more++;
            }
        }
        if (shown.isEmpty()) {
            return condition.text() + " was nowhere the " + condition.name();
        }
        return condition.text() + " was the " + condition.name() + " of " + String.join(", ", shown)
                + (more > 0 ? " and " + more + " more" : "");
    }
}
