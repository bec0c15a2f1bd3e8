package netherkin.network.topology;

/**
 * What a declaration says about one property: a table cell, or the words of a sentence.
 *
 * @param text without surrounding blanks; empty if the cell is
 * @param sequence counts declarations, so that of two problems the one declared first is told
 */
record Cell(String text, Origin origin, int sequence) {
    boolean isEmpty() {
        return text.isEmpty();
    }
}
