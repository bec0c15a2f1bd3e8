package netherkin.junit;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netherkin.junit.feature.FeatureLocation;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FileSource;

/**
 * The files that this engine found in the discovery under way in this thread. JUnit offers no other way from an engine to
 * a filter.
 */
final class ClaimedFeatures {
    private static final ThreadLocal<Set<String>> CLAIMED = ThreadLocal.withInitial(LinkedHashSet::new);

    private ClaimedFeatures() {}

    static void forget() {
        CLAIMED.remove();
    }

    static void claim(List<Claims.Group> groups) {
        for (Claims.Group group : groups) {
            group.files().values().forEach(claim -> claim(claim.location));
        }
    }

    private static void claim(FeatureLocation location) {
        location.resourceName().ifPresent(name -> CLAIMED.get().add("classpath:/" + name));
        location.file().ifPresent(file -> CLAIMED.get().add(key(file)));
        location.contentFile().ifPresent(file -> CLAIMED.get().add(key(file)));
    }

    static boolean contains(TestSource source) {
        if (source instanceof FileSource file) {
            return CLAIMED.get().contains(key(file.getFile().toPath()));
        }
        return source instanceof ClasspathResourceSource resource
                && CLAIMED.get().contains("classpath:/" + resource.getClasspathResourceName());
    }

    private static String key(Path path) {
        return Optional.of(path.toAbsolutePath().normalize().toString())
                .map(text -> text.replace(File.separatorChar, '/'))
                .get();
    }
}
