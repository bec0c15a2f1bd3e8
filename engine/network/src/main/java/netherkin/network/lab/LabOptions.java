package netherkin.network.lab;

import java.util.Optional;

/**
 * What a run sets from outside the scenario.
 *
 * @param seed of all chance there is
 * @param profile a profile for all hosts, as {@code --profile} names it
 * @param encapsulation a variant's value for what the scenario leaves open
 * @param replication a variant's value for what the scenario leaves open
 * @param planOnly sentences plan and do not act ({@code netherkin check})
 */
public record LabOptions(
        long seed,
        Optional<String> profile,
        Optional<String> encapsulation,
        Optional<String> replication,
        boolean planOnly) {
    public static final LabOptions DEFAULT =
            new LabOptions(1, Optional.empty(), Optional.empty(), Optional.empty(), false);
}
