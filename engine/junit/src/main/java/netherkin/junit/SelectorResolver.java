package netherkin.junit;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netherkin.junit.feature.FeatureLocation;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.ClasspathResourceSelector;
import org.junit.platform.engine.discovery.ClasspathRootSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.ModuleSelector;
import org.junit.platform.engine.discovery.PackageSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.discovery.UriSelector;

/** Turns selectors into {@link Claims}. */
final class SelectorResolver {
    private static final Optional<Anchor> NO_ANCHOR = Optional.empty();
    private static final Pattern LINE_QUERY = Pattern.compile("(?:^|&)line=([0-9]{1,9})(?:,[0-9]+)?(?=&|$)");
    private static final Pattern LINE_SUFFIX = Pattern.compile("^(.+?)((?::[0-9]{1,9})+)$");

    private final Settings settings;
    private final FeatureFinder finder;
    private final ScanFilters filters;
    private final UniqueIds ids;
    private final Claims claims = new Claims();
    private boolean scanned;

    SelectorResolver(UniqueId engine, Settings settings, ScanFilters filters) {
        this.settings = settings;
        this.filters = filters;
        this.finder = new FeatureFinder(filters::acceptsPackage);
        this.ids = new UniqueIds(engine, settings, finder);
    }

    Claims claims() {
        return claims;
    }

    /** Whether class path roots, packages or modules were asked for, which hold anchors beside features. */
    boolean scanned() {
        return scanned;
    }

    /** Whether the selector has anything to do with feature files. */
    boolean resolve(DiscoverySelector selector) {
        return resolve(selector, Set.of());
    }

    private boolean resolve(DiscoverySelector selector, Set<Integer> iterations) {
        if (selector instanceof IterationSelector iteration) {
            return resolve(iteration.getParentSelector(), new TreeSet<>(iteration.getIterationIndices()));
        } else if (selector instanceof ClassSelector one) {
            return anchor(one.getJavaClass());
        } else if (selector instanceof UniqueIdSelector id) {
            return ids.read(id.getUniqueId())
                    .map(target -> target(target, iterations))
                    .orElse(false);
        } else if (selector instanceof FileSelector file) {
            return file(file.getPath(), lines(file.getPosition()), iterations);
        } else if (selector instanceof DirectorySelector directory) {
            return addAll(finder.inDirectory(directory.getPath()), List.of(), iterations);
        } else if (selector instanceof UriSelector uri) {
            return uri(uri.getUri(), iterations);
        } else if (selector instanceof ClasspathResourceSelector resource) {
            return addAll(
                    finder.resource(resource.getClasspathResourceName()), lines(resource.getPosition()), iterations);
        }
        return scan(selector);
    }

    private boolean target(UniqueIds.Target target, Set<Integer> iterations) {
        if (target.location().isEmpty()) {
            return anchor(target.anchor().orElseThrow().type());
        }
        Claims.Claim claim = claims.claim(target.anchor(), target.location().get());
        int line = target.wanted().line();
        boolean there = line == 0
                || claim.file.map(file -> file.elementAt(line) == line).orElse(true);
        if (there) {
            claim.wanted.add(target.wanted().only(iterations));
        }
        return there;
    }

    private boolean scan(DiscoverySelector selector) {
        List<FeatureLocation> features;
        List<Class<?>> anchors;
        if (selector instanceof ClasspathRootSelector root) {
            features = finder.inClasspathRoot(root.getClasspathRoot());
            anchors = ReflectionSupport.findAllClassesInClasspathRoot(
                    root.getClasspathRoot(), Anchor::isAnchor, filters::acceptsClass);
        } else if (selector instanceof PackageSelector name) {
            features = finder.inPackage(name.getPackageName());
            anchors = ReflectionSupport.findAllClassesInPackage(
                    name.getPackageName(), Anchor::isAnchor, filters::acceptsClass);
        } else if (selector instanceof ModuleSelector module) {
            features = finder.inModule(module.getModuleName());
            anchors = ReflectionSupport.findAllClassesInModule(
                    module.getModuleName(), Anchor::isAnchor, filters::acceptsClass);
        } else {
            return false;
        }
        scanned = true;
        boolean found = addAll(features, List.of(), Set.of());
        for (Class<?> type : anchors) {
            // The anchor for everything would only repeat what the scan has found.
            found |= type != AllFeaturesTest.class && anchor(type);
        }
        return found;
    }

    private boolean anchor(Class<?> type) {
        Optional<Anchor> anchor = Anchor.of(type, settings);
        anchor.ifPresent(found -> found.features().forEach(feature -> named(anchor, feature)));
        return anchor.isPresent();
    }

    /** A feature as an anchor or a setting names it. */
    private void named(Optional<Anchor> anchor, String name) {
        Matcher suffix = LINE_SUFFIX.matcher(name);
        boolean withLines = suffix.matches();
        String plain = withLines ? suffix.group(1) : name;
        List<Integer> lines = withLines
                ? Pattern.compile(":")
                        .splitAsStream(suffix.group(2).substring(1))
                        .map(Integer::valueOf)
                        .toList()
                : List.of();
        List<FeatureLocation> found = locations(plain);
        boolean all = anchor.get().isForAll() && plain.equals(Anchor.CLASS_PATH);
        if (found.isEmpty() && !(all && anchor.get().features().size() > 1)) {
            claims.addMissing(anchor, plain);
        }
        found.forEach(location -> add(anchor, location, lines, Set.of()));
    }

    private List<FeatureLocation> locations(String name) {
        if (name.startsWith("classpath:")) {
            return finder.resource(name.substring("classpath:".length()));
        }
        try {
            Path path = Path.of(name);
            return Files.isDirectory(path)
                    ? finder.inDirectory(path)
                    : Files.isRegularFile(path) ? List.of(FeatureLocation.of(path)) : finder.resource(name);
        } catch (InvalidPathException e) {
            return List.of();
        }
    }

    private boolean uri(URI uri, Set<Integer> iterations) {
        List<Integer> lines = LINE_QUERY
                .matcher(uri.getQuery() == null ? "" : uri.getQuery())
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        if ("classpath".equals(uri.getScheme())) {
            String path = uri.getPath() == null ? uri.getSchemeSpecificPart() : uri.getPath();
            return addAll(finder.resource(path), lines, iterations);
        }
        if (!"file".equals(uri.getScheme()) || uri.getPath() == null) {
            return false;
        }
        Path path = new File(uri.getPath()).toPath();
        return Files.isDirectory(path)
                ? addAll(finder.inDirectory(path), lines, iterations)
                : file(path, lines, iterations);
    }

    private boolean file(Path file, List<Integer> lines, Set<Integer> iterations) {
        if (!file.toString().endsWith(FeatureFinder.SUFFIX)) {
            return false;
        }
        if (!Files.exists(file)) {
            claims.addMissing(NO_ANCHOR, file.toString());
            return true;
        }
        return addAll(List.of(FeatureLocation.of(file)), lines, iterations);
    }

    private static List<Integer> lines(Optional<FilePosition> position) {
        OptionalInt line =
                position.map(FilePosition::getLine).map(OptionalInt::of).orElse(OptionalInt.empty());
        return line.isPresent() ? List.of(line.getAsInt()) : List.of();
    }

    private boolean addAll(List<FeatureLocation> locations, List<Integer> lines, Set<Integer> iterations) {
        locations.forEach(location -> add(NO_ANCHOR, location, lines, iterations));
        return !locations.isEmpty();
    }

    private void add(Optional<Anchor> anchor, FeatureLocation location, List<Integer> lines, Set<Integer> iterations) {
        Claims.Claim claim = claims.claim(anchor, location);
        Set<Wanted> wanted = new LinkedHashSet<>();
        lines.forEach(line -> wanted.add(
                Wanted.at(claim.file.map(file -> file.elementAt(line)).orElse(0))));
        if (wanted.isEmpty()) {
            wanted.add(Wanted.ALL);
        }
        wanted.forEach(each -> claim.wanted.add(each.only(iterations)));
    }
}
