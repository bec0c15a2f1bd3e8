package netherkin.commands.program;

/** What programs print, standard output and standard error in the order in which a terminal shows them. */
public final class Output {
    private final StringBuilder text = new StringBuilder();

    /** Prints a line to standard output. */
    public void line(String line) {
        text.append(line).append('\n');
    }

    /** Prints text as it is to standard output. */
    public void print(String words) {
        text.append(words);
    }

    /** Prints a line to standard error. */
    public void error(String line) {
        line(line);
    }

    public boolean isEmpty() {
        return text.length() == 0;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
