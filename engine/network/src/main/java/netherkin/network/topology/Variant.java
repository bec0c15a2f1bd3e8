package netherkin.network.topology;

import java.util.Map;
import java.util.Optional;

/**
 * What a run sets from outside: it holds for what the scenario leaves open, in the words of feature files.
 *
 * @param profile for all hosts
 * @param devices real interfaces by the host or VM that is reached through them
 */
public record Variant(
        Optional<String> profile,
        Optional<String> encapsulation,
        Optional<String> replication,
        Map<String, String> devices) {
    public static final Variant NONE = new Variant(Optional.empty(), Optional.empty(), Optional.empty());

    /** All that is embedded stays so. */
    public Variant(Optional<String> profile, Optional<String> encapsulation, Optional<String> replication) {
        this(profile, encapsulation, replication, Map.of());
    }
}
