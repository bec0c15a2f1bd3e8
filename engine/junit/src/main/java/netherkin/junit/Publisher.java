package netherkin.junit;

import java.nio.file.Path;

/** Hands what a {@link RunListener} made to those who asked for the run: build tools, development environments. */
public interface Publisher {
    /** A file that belongs to the variant. */
    void publishFile(Path file, String mediaType);

    /** A fact about the variant. */
    void publishEntry(String key, String value);
}
