package netherkin.junit;

import java.nio.file.Files;
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

    private final Settings settings;
    private final FeatureFinder finder;
    private final Claims claims;

    UniqueIds(Settings settings, FeatureFinder finder, Claims claims) {
        this.settings = settings;
        this.finder = finder;
        this.claims = claims;
    }

    /** Asks for what the id names; false if there is nothing of this name. */
    boolean resolve(UniqueId id, Set<Integer> iterations) {
        List<Segment> segments = id.getSegments();
        if (!id.getEngineId().filter(ENGINE::equals).isPresent()) {
            return false;
        }
        Optional<Anchor> anchor = Optional.empty();
        Optional<FeatureLocation> location = Optional.empty();
        Optional<Variant> variant = Optional.empty();
        int line = 0;
        for (Segment segment : segments.subList(1, segments.size())) {
            String value = segment.getValue();
            switch (segment.getType()) {
                case ANCHOR -> anchor = anchor(value);
                case FEATURE -> location = location(value);
                case RULE, SCENARIO, EXAMPLES, EXAMPLE -> line = line(value);
                case VARIANT -> variant = Variant.parse(value);
                case PROBLEM -> line = 0;
                default -> {
                    return false;
                }
            }
        }
        boolean anchored = segments.size() > 1 && segments.get(1).getType().equals(ANCHOR);
        if (location.isEmpty() || line < 0 || anchored && anchor.isEmpty()) {
            return false;
        }
        Claims.Claim claim = claims.claim(anchor, location.get());
        int wanted = line;
        if (wanted > 0
                && claim.file.filter(file -> file.elementAt(wanted) == wanted).isEmpty()) {
            return false;
        }
        claim.wanted.add(new Wanted(line, variant, iterations));
        return true;
    }

    private Optional<Anchor> anchor(String name) {
        return ReflectionSupport.tryToLoadClass(name).toOptional().flatMap(type -> Anchor.of(type, settings));
    }

    private Optional<FeatureLocation> location(String id) {
        if (id.startsWith("classpath:/")) {
            return finder.resource(id.substring("classpath:/".length())).stream()
                    .findFirst();
        }
        Path path = Path.of(id);
        return Files.isRegularFile(path) ? Optional.of(FeatureLocation.of(path)) : Optional.empty();
    }

    private static int line(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
    }
}
