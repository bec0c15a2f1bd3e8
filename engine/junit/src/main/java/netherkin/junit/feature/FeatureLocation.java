package netherkin.junit.feature;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a feature file is.
 *
 * @param id names it in unique ids, the same on every run: {@code classpath:/net/a.feature}, or a path, relative to the
 *     working directory if it is below it
 * @param shown as a person would type it
 * @param content where it is read from
 * @param file the file that a person edits, which for a copied resource is the one below {@code src}
 */
public record FeatureLocation(String id, String shown, URI content, Optional<Path> file) {

    /** A file of the file system. */
    public static FeatureLocation of(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path edited = SourcePaths.edited(absolute);
        return new FeatureLocation(
                SourcePaths.shown(absolute), SourcePaths.shown(edited), absolute.toUri(), Optional.of(edited));
    }

    /**
     * A resource of the class path.
     *
     * @param name with slashes between, none in front
     * @param uri where it was found
     */
    public static FeatureLocation of(String name, URI uri) {
        String id = "classpath:/" + name;
        Optional<Path> file = onDisk(uri).map(SourcePaths::edited);
        return new FeatureLocation(id, file.map(SourcePaths::shown).orElse(id), uri, file);
    }

    /** The resource's name if this is one. */
    public Optional<String> resourceName() {
        return id.startsWith("classpath:/") ? Optional.of(id.substring("classpath:/".length())) : Optional.empty();
    }

    /** The file that is read, if it is one of the file system. */
    public Optional<Path> contentFile() {
        return onDisk(content);
    }

    /** For a stack trace: what development environments turn into a link. */
    public String link() {
        return file.map(path -> path.toUri().toString()).orElse(id);
    }

    byte[] read(int limit) throws IOException {
        Optional<Path> path = contentFile();
        try (InputStream in = path.isPresent()
                ? Files.newInputStream(path.get())
                : content.toURL().openStream()) {
            return in.readNBytes(limit);
        }
    }

    private static Optional<Path> onDisk(URI uri) {
        try {
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
