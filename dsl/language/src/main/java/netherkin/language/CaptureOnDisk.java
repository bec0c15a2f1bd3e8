package netherkin.language;

import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import netherkin.network.capture.CaptureException;
import netherkin.network.capture.CaptureReader;
import netherkin.network.lab.CaptureTrace;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;
import netherkin.network.trace.Trace;

/** Reads a capture file that somebody else took; its name is relative to the feature file. */
final class CaptureOnDisk {
    private static final String RESOURCE = "classpath:/";

    private CaptureOnDisk() {}

    /**
     * All its frames; times count from the first.
     *
     * @throws ScenarioException if it is missing, empty, damaged or no capture of Ethernet frames
     */
    static Trace read(String name, Origin step) {
        Path file = find(name, step);
        CaptureTrace frames = new CaptureTrace("capture \"" + name + "\"");
        try (CaptureReader reader = CaptureReader.open(file)) {
            long start = 0;
            while (reader.next()) {
                if (!reader.at().isEthernet()) {
                    throw new ScenarioException(
                            step,
                            file + ": frame " + reader.number() + " has link type "
                                    + reader.at().linkType() + "; only Ethernet (1) can be read");
                }
                start = reader.number() == 1 ? reader.nanos() : start;
                frames.add(reader.nanos() - start, reader.buffer(), reader.offset(), reader.length());
            }
        } catch (CaptureException problem) {
            throw new ScenarioException(step, "the capture can't be read: " + problem.getMessage());
        }
        return frames.trace();
    }

    private static Path find(String name, Origin step) {
        try {
            Path feature = feature(step.source());
            Path folder = feature == null ? null : feature.getParent();
            return folder == null ? Path.of(name) : folder.resolve(name);
        } catch (InvalidPathException notOne) {
            throw new ScenarioException(step, "\"" + name + "\" is no path: " + notOne.getReason());
        }
    }

    /** The feature file's own path; null if it isn't known or isn't a file. */
    private static Path feature(String source) {
        try {
            if (source.startsWith(RESOURCE)) {
                URL found =
                        Thread.currentThread().getContextClassLoader().getResource(source.substring(RESOURCE.length()));
                return found == null ? null : Path.of(URI.create(found.toString()));
            }
            return source.startsWith("file:") ? Path.of(URI.create(source)) : Path.of(source);
        } catch (IllegalArgumentException | FileSystemNotFoundException notAFile) {
            return null;
        }
    }
}
