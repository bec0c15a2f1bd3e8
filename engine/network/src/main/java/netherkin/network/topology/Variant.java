package netherkin.network.topology;

import java.util.Optional;

/**
 * What a run sets from outside: it holds for what the scenario leaves open, in the words of feature files.
 *
 * @param profile for all hosts
 */
public record Variant(Optional<String> profile, Optional<String> encapsulation, Optional<String> replication) {
    public static final Variant NONE = new Variant(Optional.empty(), Optional.empty(), Optional.empty());
}
