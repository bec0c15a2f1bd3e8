package netherkin.commands.shell;

import java.util.List;

/** Words that begin a compound command of the shell. */
final class Keywords {
    static final List<String> ALL = List.of(
            "if", "for", "while", "until", "case", "select", "function", "{", "}", "!", "[[", "do", "done", "fi");

    private Keywords() {}
}
