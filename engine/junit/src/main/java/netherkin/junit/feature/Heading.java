package netherkin.junit.feature;

/**
 * What a feature, rule, scenario or examples table is called and where it stands.
 *
 * @param keyword in the file's language, without colon
 * @param name empty if there is none
 * @param start 1-based line of its first tag, or of the keyword if it has none
 * @param line 1-based line of the keyword
 * @param column 1-based column of the keyword
 */
public record Heading(String keyword, String name, int start, int line, int column) {

    /** The name, or the keyword where there is none. */
    public String title() {
        return name.isBlank() ? keyword : name;
    }
}
