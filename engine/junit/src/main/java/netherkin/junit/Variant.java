package netherkin.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.network.lab.LabOptions;

/**
 * What one run of a scenario sets from outside.
 *
 * @param encapsulation for networks that leave it open
 * @param replication for networks that leave it open
 * @param profile of all hosts
 * @param seed of all chance there is
 */
public record Variant(
        Optional<String> encapsulation, Optional<String> replication, Optional<String> profile, long seed) {
    static final long DEFAULT_SEED = LabOptions.DEFAULT.seed();

    /** Names the variant in unique ids: {@code encapsulation=Geneve,replication=unicast,profile=NVP,seed=7}. */
    public String id() {
        List<String> parts = new ArrayList<>();
        encapsulation.ifPresent(value -> parts.add("encapsulation=" + value));
        replication.ifPresent(value -> parts.add("replication=" + value));
        profile.ifPresent(value -> parts.add("profile=" + value));
        parts.add("seed=" + seed);
        return String.join(",", parts);
    }

    /** Reads {@link #id()}; empty if it isn't one. */
    static Optional<Variant> parse(String id) {
        Optional<String> encapsulation = Optional.empty();
        Optional<String> replication = Optional.empty();
        Optional<String> profile = Optional.empty();
        long seed = DEFAULT_SEED;
        for (String part : id.split(",")) {
            int equals = part.indexOf('=');
            String value = part.substring(equals + 1);
            switch (equals < 0 ? "" : part.substring(0, equals)) {
                case "encapsulation" -> encapsulation = Optional.of(value);
                case "replication" -> replication = Optional.of(value);
                case "profile" -> profile = Optional.of(value);
                case "seed" -> {
                    if (!value.matches("-?[0-9]{1,18}")) {
                        return Optional.empty();
                    }
                    seed = Long.parseLong(value);
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Variant(encapsulation, replication, profile, seed));
    }

    /** As people read it: {@code Geneve, unicast, seed 7}; empty if everything is as the file says. */
    public String title() {
        List<String> parts = new ArrayList<>();
        encapsulation.ifPresent(parts::add);
        replication.ifPresent(parts::add);
        profile.ifPresent(parts::add);
        if (seed != DEFAULT_SEED) {
            parts.add("seed " + seed);
        }
        return String.join(", ", parts);
    }

    /** One tag for each value that a list tag or a setting chose, without {@code @}. */
    List<String> tags() {
        List<String> tags = new ArrayList<>();
        encapsulation.ifPresent(value -> tags.add("encapsulation=" + value));
        replication.ifPresent(value -> tags.add("replication=" + value));
        return tags;
    }

    LabOptions options(boolean planOnly) {
        return new LabOptions(seed, profile, encapsulation, replication, planOnly);
    }
}
