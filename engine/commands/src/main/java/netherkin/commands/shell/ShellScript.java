package netherkin.commands.shell;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/** Reads a script as a shell does (POSIX.1-2017, Shell Command Language §2.2 to §2.4 and §2.9). */
public final class ShellScript {
    private final String text;
    private final Origin first;
    private final WordReader words;
    private final List<SimpleCommand> commands = new ArrayList<>();
    private List<String> current = new ArrayList<>();
    private SimpleCommand.Joint joint = SimpleCommand.Joint.ALWAYS;
    private int start;
    private int at;

    private ShellScript(String text, Origin first) {
        this.text = text;
        this.first = first;
        this.words = new WordReader(text, this::problem);
    }

    /**
     * The commands of a script in the order in which they stand.
     *
     * @param first where the script's first line stands
     * @throws ScenarioException at a quote that is never closed, or at what only a real shell can do: pipes,
     *     redirections, substitutions, compound commands
     */
    public static List<SimpleCommand> read(String text, Origin first) {
        ShellScript script = new ShellScript(text.replace("\r\n", "\n"), first);
        script.read();
        return script.commands;
    }

    private void read() {
        while (at < text.length()) {
            beginLine();
            while (at < text.length() && text.charAt(at) != '\n') {
                token();
            }
            at++;
            if (!current.isEmpty() || joint == SimpleCommand.Joint.ALWAYS) {
                end(false, Math.min(at - 1, text.length()));
            }
        }
        if (joint != SimpleCommand.Joint.ALWAYS) {
            throw problem(text.length() - 1, "a command is missing behind the last && or ||");
        }
    }

    /** The prompt is not part of the command, as in a script copied from a page. */
    private void beginLine() {
        skipBlanks();
        if (text.startsWith("$ ", at)) {
            at += 2;
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void token() {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t') {
            at++;
        } else if (text.startsWith("\\\n", at)) {
            at += 2;
        } else if (c == '#') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (c == ';' || c == '&' || c == '|') {
            operator(c);
        } else {
            word(c);
        }
    }

    private void operator(char c) {
        boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
        if (c == '|' && !doubled) {
            throw problem(at, "\"|\": pipes can't be run here; give each program a line of its own");
        }
        if (text.startsWith("&>", at)) {
            throw words.redirection(at);
        }
        if (current.isEmpty()) {
            throw problem(at, "a command is missing in front of \"" + (doubled ? "" + c + c : c) + "\"");
        }
        end(c == '&' && !doubled, at);
        at += doubled ? 2 : 1;
        if (doubled && c == ';') {
            throw problem(at, "a command is missing between \";\" and \";\"");
        }
        if (doubled) {
            joint = c == '&' ? SimpleCommand.Joint.IF_THAT_SUCCEEDED : SimpleCommand.Joint.IF_THAT_FAILED;
        }
    }

    private void word(char c) {
        if (current.isEmpty()) {
            start = at;
        }
        int begin = at;
        current.add(words.read(at));
        at = words.end();
        if (current.size() == 1) {
            firstWord(text.substring(begin, at), begin);
        }
    }

    /** A command's first word may be more than a program's name. */
    private void firstWord(String raw, int begin) {
        if (Keywords.ALL.contains(raw)) {
            throw problem(begin, "\"" + raw + "\": compound commands can't be run here; write the commands themselves");
        }
        if (raw.matches("[A-Za-z_][A-Za-z0-9_]*=.*")) {
            throw problem(begin, "\"" + raw + "\": variables can't be set here; write the value where it is used");
        }
    }

    private void end(boolean background, int to) {
        if (!current.isEmpty()) {
            String typed = text.substring(start, to).replace("\\\n", " ").strip();
            commands.add(new SimpleCommand(current, typed, joint, background, originOf(start)));
            current = new ArrayList<>();
            joint = SimpleCommand.Joint.ALWAYS;
        }
    }

    private Origin originOf(int place) {
        int lines =
                (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
        return first.line() > 0 ? new Origin(first.source(), first.line() + lines) : first;
    }

    private ScenarioException problem(int place, String what) {
        return new ScenarioException(originOf(Math.max(0, Math.min(place, text.length()))), what);
    }
}
