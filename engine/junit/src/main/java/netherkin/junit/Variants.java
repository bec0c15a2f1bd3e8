package netherkin.junit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The variants of a scenario: one for each value of its list tags, crossed. A setting replaces the tag of its kind. */
final class Variants {
    private static final String ENCAPSULATION = "@encapsulation=";
    private static final String REPLICATION = "@replication=";
    private static final String SEED = "@seed=";

    private Variants() {}

    static List<Variant> of(List<String> tags, Settings settings) {
        long seed = settings.seed().orElse(seed(tags));
        List<Variant> variants = new ArrayList<>();
        for (Optional<String> encapsulation : values(tags, ENCAPSULATION, settings.encapsulations())) {
            for (Optional<String> replication : values(tags, REPLICATION, settings.replications())) {
                variants.add(new Variant(encapsulation, replication, settings.profile(), seed));
            }
        }
        return variants;
    }

    /** What the tag {@code @seed} says. */
    static long seed(List<String> tags) {
        long seed = Variant.DEFAULT_SEED;
        for (String tag : tags) {
            if (tag.startsWith(SEED) && tag.substring(SEED.length()).matches("-?[0-9]{1,18}")) {
                seed = Long.parseLong(tag.substring(SEED.length()));
            }
        }
        return seed;
    }

    /** Whether the variant differs in nothing from what the file says. */
    static boolean isPlain(Variant variant, List<String> tags) {
        return variant.equals(new Variant(Optional.empty(), Optional.empty(), Optional.empty(), seed(tags)));
    }

    private static List<Optional<String>> values(List<String> tags, String prefix, List<String> set) {
        Set<String> values = new LinkedHashSet<>(set);
        if (set.isEmpty()) {
            for (String tag : tags) {
                if (tag.startsWith(prefix)) {
                    values.addAll(Settings.split(tag.substring(prefix.length())));
                }
            }
        }
        return values.isEmpty()
                ? List.of(Optional.empty())
                : values.stream().map(Optional::of).toList();
    }

    /** The scenario's tags with those that name lists replaced by the variant's own values. */
    static List<String> tags(List<String> tags, Variant variant) {
        List<String> own = variant.tags();
        boolean lists = tags.stream().anyMatch(Variants::isList);
        if (!lists && own.isEmpty()) {
            return tags;
        }
        List<String> result = new ArrayList<>();
        tags.stream().filter(tag -> !isList(tag)).forEach(result::add);
        own.forEach(tag -> result.add("@" + tag));
        return List.copyOf(result);
    }

    private static boolean isList(String tag) {
        return tag.startsWith(ENCAPSULATION) || tag.startsWith(REPLICATION);
    }
}
