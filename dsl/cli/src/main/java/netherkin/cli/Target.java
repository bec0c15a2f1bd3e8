package netherkin.cli;

import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * A feature file to run, whole or from one line's scenario.
 *
 * @param line 1-based
 */
record Target(Path file, OptionalInt line) {}
