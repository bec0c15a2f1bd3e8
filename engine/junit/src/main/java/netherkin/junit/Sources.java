package netherkin.junit;

import java.nio.file.Path;
import java.util.Optional;
import netherkin.junit.feature.FeatureLocation;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/** Where the elements of one file are, for development environments: in the file that people edit, if there is one. */
final class Sources {
    private final Optional<FileSource> file;
    private final String resource;

    Sources(FeatureLocation location) {
        file = location.file().map(Path::toFile).map(FileSource::from);
        resource = location.resourceName().orElse(location.shown());
    }

    TestSource file() {
        return file.<TestSource>map(found -> found).orElseGet(() -> ClasspathResourceSource.from(resource));
    }

    TestSource at(int line, int column) {
        FilePosition position = FilePosition.from(Math.max(1, line), Math.max(1, column));
        return file.<TestSource>map(found -> found.withPosition(position))
                .orElseGet(() -> ClasspathResourceSource.from(
                        resource,
                        FilePosition.from(
                                position.getLine(), position.getColumn().orElse(1))));
    }
}
