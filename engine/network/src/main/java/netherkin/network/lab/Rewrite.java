package netherkin.network.lab;

/**
 * A field that is another than where the frame was seen before.
 *
 * @param field {@code SRC MAC}, {@code OUTER DST MAC}, {@code TTL}
 * @param before addresses by their names
 */
public record Rewrite(String field, String before, String after) {
    @Override
    public String toString() {
        return field + " " + before + " → " + after;
    }
}
