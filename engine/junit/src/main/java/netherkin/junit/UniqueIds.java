package netherkin.junit;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netherkin.junit.feature.FeatureLocation;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.UniqueId.Segment;

/** Reads unique ids back; the one place that knows their segments. */
final class UniqueIds {
    static final String ENGINE = "netherkin";
    static final String ANCHOR = "anchor";
    static final String FEATURE = "feature";
    static final String PROBLEM = "problem";
    static final String RULE = "rule";
    static final String SCENARIO = "scenario";
    static final String EXAMPLES = "examples";
    static final String EXAMPLE = "example";
    static final String VARIANT = "variant";

    private final UniqueId engine;
    private final Settings settings;
    private final FeatureFinder finder;

    /**
     * @param engine the engine's own id, which below a suite isn't the first segment
     */
    UniqueIds(UniqueId engine, Settings settings, FeatureFinder finder) {
        this.engine = engine;
        this.settings = settings;
        this.finder = finder;
    }

    /**
     * What an id names.
     *
     * @param location empty if it names the whole anchor
     */
    record Target(Optional<Anchor> anchor, Optional<FeatureLocation> location, Wanted wanted) {}

    /** What the id names; empty if it isn't one of this engine's, or there is no such class or file. */
    Optional<Target> read(UniqueId id) {
        if (!id.hasPrefix(engine)) {
            return Optional.empty();
        }
        Optional<Anchor> anchor = Optional.empty();
        Optional<FeatureLocation> location = Optional.empty();
        Wanted wanted = Wanted.ALL;
        List<Segment> segments = id.getSegments();
        for (Segment segment : segments.subList(engine.getSegments().size(), segments.size())) {
            String value = segment.getValue();
            boolean known = switch (segment.getType()) {
                case ANCHOR -> (anchor = anchor(value)).isPresent();
                case FEATURE -> (location = location(value)).isPresent();
                case RULE, SCENARIO, EXAMPLES, EXAMPLE -> (wanted = Wanted.at(line(value))).line() > 0;
                case VARIANT ->
                    (wanted = new Wanted(wanted.line(), Variant.parse(value), Set.of()))
                            .variant()
                            .isPresent();
                case PROBLEM -> true;
                default -> false;
            };
            if (!known) {
                return Optional.empty();
            }
        }
        return anchor.isEmpty() && location.isEmpty()
                ? Optional.empty()
                : Optional.of(new Target(anchor, location, wanted));
    }

    private Optional<Anchor> anchor(String name) {
        return ReflectionSupport.tryToLoadClass(name).toOptional().flatMap(type -> Anchor.of(type, settings));
    }

    private Optional<FeatureLocation> location(String id) {
        if (id.startsWith("classpath:/")) {
            return finder.resource(id.substring("classpath:/".length())).stream()
                    .findFirst();
        }
        try {
            Path path = Path.of(id);
            return Files.isRegularFile(path) ? Optional.of(FeatureLocation.of(path)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static int line(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
    }
}
