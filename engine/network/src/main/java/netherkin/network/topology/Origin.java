package netherkin.network.topology;

/**
 * The place in a feature file, or in Java, that declared something.
 *
 * @param source path or URI as people see it; empty if unknown
 * @param line 1-based; 0 if unknown
 */
public record Origin(String source, int line) {
    public static final Origin UNKNOWN = new Origin("", 0);

    @Override
    public String toString() {
        return line > 0 ? source + ":" + line : source;
    }
}
