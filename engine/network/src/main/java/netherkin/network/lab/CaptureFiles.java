package netherkin.network.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.network.capture.SafeName;

/** The capture files that commands have written in one scenario, by host and path. */
public final class CaptureFiles {
    private final Map<List<String>, CaptureFile> files = new LinkedHashMap<>();
    private Runnable catchUp = () -> {};

    /**
     * A copy on disk.
     *
     * @param path where it lies
     */
    public record Written(CaptureFile file, Path path) {}

    private CaptureFiles() {}

    /** Those of a scenario. */
    public static CaptureFiles of(Lab lab) {
        return lab.attachment(CaptureFiles.class, CaptureFiles::new);
    }

    /** Sets what brings files up to date that are still being written; it is called before any is looked at. */
    public void beforeReading(Runnable action) {
        catchUp = action;
    }

    /** Makes an empty file in place of any that the host has under that path. */
    public CaptureFile create(String host, String path, CaptureFile.Format format, int snapLength) {
        CaptureFile file = new CaptureFile(host, path, format, snapLength);
        List<String> key = List.of(host, normal(path));
        files.remove(key);
        files.put(key, file);
        return file;
    }

    /** The file of that path on a host, up to now. Paths are compared as a shell in one folder would. */
    public Optional<CaptureFile> find(String host, String path) {
        catchUp.run();
        return Optional.ofNullable(files.get(List.of(host, normal(path))));
    }

    /** All of them, up to now, in the order in which they were made. */
    public List<CaptureFile> all() {
        catchUp.run();
        return List.copyOf(files.values());
    }

    /** The paths of a host's files, for messages about one that it doesn't have. */
    public List<String> paths(String host) {
        return files.values().stream()
                .filter(file -> file.host().equals(host))
                .map(CaptureFile::path)
                .toList();
    }

    /**
     * Writes all of them into a folder that exists, under names that are safe whatever path was named.
     *
     * @throws netherkin.network.capture.CaptureException if one cannot be written
     */
    public List<Written> writeTo(Path directory) {
        List<Written> written = new ArrayList<>();
        for (CaptureFile file : all()) {
            String name = SafeName.of(file.host() + " " + normal(file.path()));
            Path target = directory.resolve(name + "." + file.format().extension());
            file.write(target);
            written.add(new Written(file, target));
        }
        return written;
    }

    /** A path without empty, {@code .} and {@code ..} steps. */
    private static String normal(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/")) {
            boolean up = step.equals("..")
                    && !steps.isEmpty()
                    && !steps.get(steps.size() - 1).equals("..");
            if (up) {
                steps.remove(steps.size() - 1);
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", steps);
    }
}
