package netherkin.network.expect;

/** How a field's value is compared. A field that the frame doesn't have fulfils none of them. */
public enum Operator {
    EQUAL("="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    /** In a prefix, a range or a list. */
    IN("in");

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    /** As a feature file writes it. */
    public String text() {
        return text;
    }
}
