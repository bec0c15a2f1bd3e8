package netherkin.commands.dbctl;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import netherkin.commands.ovsdb.Row;
import netherkin.commands.ovsdb.Transaction;

/** One command of a call while it runs: its arguments, the rows it works on, what it prints. */
public final class Call {
    private final Session session;
    private final CommandSyntax syntax;
    private final Map<String, String> options;
    private final List<String> arguments;
    private final StringBuilder out = new StringBuilder();
    private ResultTable result;
    private boolean again;

    Call(Session session, CommandSyntax syntax, Map<String, String> options, List<String> arguments) {
        this.session = session;
        this.syntax = syntax;
        this.options = options;
        this.arguments = arguments;
    }

    CommandSyntax syntax() {
        return syntax;
    }

    Session session() {
        return session;
    }

    /** The command's name. */
    public String name() {
        return syntax.name();
    }

    /** The database as this call leaves it. */
    public Transaction rows() {
        return session.rows;
    }

    /** The only row of the root table. */
    public Row root() {
        return session.root;
    }

    /** Those behind the command's name. */
    public List<String> arguments() {
        return arguments;
    }

    /** One of them, counted from 0. */
    public String argument(int index) {
        return arguments.get(index);
    }

    /** All from one on, counted from 0. */
    public List<String> from(int first) {
        return arguments.subList(first, arguments.size());
    }

    /** Whether an option is there: {@code --may-exist}. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** What is behind an option's equals sign; null without it. */
    public String option(String option) {
        return options.get(option);
    }

    /** The command as a user types it, options in front. */
    public String text() {
        StringBuilder text = new StringBuilder();
        options.forEach((name, value) ->
                text.append(name).append(value == null ? "" : "=" + value).append(' '));
        text.append(syntax.name());
        arguments.forEach(argument -> text.append(' ').append(argument));
        return text.toString();
    }

    /** Prints a line to standard output, once all is committed. */
    public void line(String line) {
        out.append(line).append('\n');
    }

    /** Prints lines in the order of their bytes. */
    public void sorted(Collection<String> lines) {
        new TreeSet<>(lines).forEach(this::line);
    }

    /** Logs a warning, at once. */
    public void warn(String text) {
        session.log.warn(text);
    }

    /** Sets a column as {@code set} does: {@code tag=5}, {@code options:key=flow}. */
    public void setColumn(Row row, String argument) {
        WriteCommands.setColumn(this, row, argument);
    }

    void result(ResultTable table) {
        result = table;
    }

    ResultTable result() {
        return result;
    }

    /** Asks for another try when the database has changed. */
    void again() {
        again = true;
    }

    boolean wantsAgain() {
        return again;
    }

    String printed() {
        return out.toString();
    }
}
