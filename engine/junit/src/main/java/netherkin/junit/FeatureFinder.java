package netherkin.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import netherkin.junit.feature.FeatureLocation;
import org.junit.platform.commons.io.Resource;
import org.junit.platform.commons.io.ResourceFilter;
import org.junit.platform.commons.support.ResourceSupport;

/** Finds feature files in directories and on the class path, always in the order of their names. */
final class FeatureFinder {
    static final String SUFFIX = ".feature";

    private final Predicate<String> packages;

    /** @param packages which packages may be looked into when they are scanned */
    FeatureFinder(Predicate<String> packages) {
        this.packages = packages;
    }

    List<FeatureLocation> inDirectory(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(Path::toString))
                    .map(FeatureLocation::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<FeatureLocation> inClasspathRoot(URI root) {
        return locations(ResourceSupport.findAllResourcesInClasspathRoot(root, filter()));
    }

    /** @param name dots between; empty for the whole class path */
    List<FeatureLocation> inPackage(String name) {
        return locations(ResourceSupport.findAllResourcesInPackage(name, filter()));
    }

    List<FeatureLocation> inModule(String name) {
        return locations(ResourceSupport.findAllResourcesInModule(name, filter()));
    }

    /** A resource, or what is below it if it is a directory. */
    List<FeatureLocation> resource(String name) {
        String plain = name.startsWith("/") ? name.substring(1) : name;
        if (!plain.endsWith(SUFFIX)) {
            String directory = plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
            return inPackage(directory.replace('/', '.'));
        }
        return ResourceSupport.tryToGetResources(plain)
                .toOptional()
                .map(FeatureFinder::locations)
                .orElse(List.of());
    }

    /** The first of several resources with one name hides the others, as everywhere on the class path. */
    private static List<FeatureLocation> locations(Collection<? extends Resource> resources) {
        return resources.stream()
                .collect(java.util.stream.Collectors.toMap(
                        Resource::getName, Resource::getUri, (first, second) -> first, java.util.TreeMap::new))
                .entrySet()
                .stream()
                .map(each -> FeatureLocation.of(each.getKey(), each.getValue()))
                .toList();
    }

    private ResourceFilter filter() {
        return ResourceFilter.of(resource -> {
            String name = resource.getName();
            int slash = name.lastIndexOf('/');
            return name.endsWith(SUFFIX)
                    && packages.test(slash < 0 ? "" : name.substring(0, slash).replace('/', '.'));
        });
    }
}
