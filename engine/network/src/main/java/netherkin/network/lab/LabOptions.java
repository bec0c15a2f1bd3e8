package netherkin.network.lab;

import java.util.Map;
import java.util.Optional;
import netherkin.network.simulation.RealInterfaces;

/**
 * What a run sets from outside the scenario.
 *
 * @param seed of all chance there is
 * @param profile a profile for all hosts, as {@code --profile} names it
 * @param encapsulation a variant's value for what the scenario leaves open
 * @param replication a variant's value for what the scenario leaves open
 * @param planOnly sentences plan and do not act ({@code netherkin check})
 * @param devices real interfaces by the host or VM that is reached through them, beside what the scenario names
 * @param interfaces opens real interfaces, should a scenario name one
 */
public record LabOptions(
        long seed,
        Optional<String> profile,
        Optional<String> encapsulation,
        Optional<String> replication,
        boolean planOnly,
        Map<String, String> devices,
        RealInterfaces interfaces) {
    private static final RealInterfaces NONE = wanted -> {
        throw new IllegalStateException(
                "there are no real interfaces here, such as " + wanted.get(0).name());
    };

    public static final LabOptions DEFAULT =
            new LabOptions(1, Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** All that is embedded stays so. */
    public LabOptions(
            long seed,
            Optional<String> profile,
            Optional<String> encapsulation,
            Optional<String> replication,
            boolean planOnly) {
        this(seed, profile, encapsulation, replication, planOnly, Map.of(), NONE);
    }

    /** The same with another seed. */
    public LabOptions withSeed(long other) {
        return new LabOptions(other, profile, encapsulation, replication, planOnly, devices, interfaces);
    }

    /** The same with real interfaces. */
    public LabOptions with(Map<String, String> realDevices, RealInterfaces realInterfaces) {
        return new LabOptions(seed, profile, encapsulation, replication, planOnly, realDevices, realInterfaces);
    }
}
