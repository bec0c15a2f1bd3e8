package netherkin.junit.plain;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.junit.Publisher;
import netherkin.junit.RunContext;
import netherkin.junit.RunListeners;
import netherkin.junit.VariantResult;
import netherkin.junit.feature.FeatureFile;
import netherkin.junit.feature.FeatureLocation;
import netherkin.junit.feature.FeatureReader;
import netherkin.network.topology.ScenarioException;

/** A run of plain Cucumber, which tells nobody when it begins: it begins with its first scenario. */
final class PlainRun {
    private static final int FILES_KEPT = 16;
    private static final PlainRun CURRENT = new PlainRun();

    private final Map<URI, Optional<FeatureFile>> files = new LinkedHashMap<>();
    private RunListeners listeners;
    private int finished;

    private PlainRun() {}

    static PlainRun current() {
        return CURRENT;
    }

    static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name));
    }

    /** The file of a running scenario; empty if it can't be read from there. */
    synchronized Optional<FeatureFile> file(URI uri) {
        if (files.size() >= FILES_KEPT && !files.containsKey(uri)) {
            files.clear();
        }
        return files.computeIfAbsent(uri, PlainRun::read);
    }

    private static Optional<FeatureFile> read(URI uri) {
        try {
            return location(uri).map(FeatureReader::read);
        } catch (ScenarioException e) {
            return Optional.empty();
        }
    }

    private static Optional<FeatureLocation> location(URI uri) {
        if ("file".equals(uri.getScheme())) {
            return Optional.of(
                    FeatureLocation.of(uri.isOpaque() ? Path.of(uri.getSchemeSpecificPart()) : Path.of(uri)));
        }
        String name = uri.getSchemeSpecificPart();
        String plain = name.startsWith("/") ? name.substring(1) : name;
        URL url = Thread.currentThread().getContextClassLoader().getResource(plain);
        return Optional.ofNullable(url).map(found -> FeatureLocation.of(plain, URI.create(found.toString())));
    }

    synchronized void finished(VariantResult result, Publisher publisher) throws IOException {
        if (listeners == null) {
            Path out = Path.of(setting("netherkin.out").orElse("target/netherkin"));
            listeners = new RunListeners(new RunContext(out, 0, false, List.of(), PlainRun::setting), List.of());
        }
        listeners.variantFinished(finished++, result, publisher);
    }

    synchronized void end() throws IOException {
        RunListeners ending = listeners;
        listeners = null;
        finished = 0;
        files.clear();
        if (ending != null) {
            ending.finish();
        }
    }
}
