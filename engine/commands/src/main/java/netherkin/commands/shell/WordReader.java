package netherkin.commands.shell;

import java.util.function.BiFunction;
import netherkin.network.topology.ScenarioException;

/** Reads one word with its quotes. What a real shell would expand is refused: nothing here has variables or files. */
final class WordReader {
    private static final String ENDS = " \t\n;&|";

    private final String text;
    private final BiFunction<Integer, String, ScenarioException> problem;
    private int at;

    WordReader(String text, BiFunction<Integer, String, ScenarioException> problem) {
        this.text = text;
        this.problem = problem;
    }

    /** Index just behind the word that was read last. */
    int end() {
        return at;
    }

    String read(int from) {
        StringBuilder word = new StringBuilder();
        at = from;
        while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            if (c == '\'') {
                single(word);
            } else if (c == '"') {
                doubled(word);
            } else if (c == '\\') {
                escaped(word);
            } else {
                plain(c, word);
            }
        }
        return word.toString();
    }

    private void plain(char c, StringBuilder word) {
        if (c == '<' || c == '>') {
            throw redirection(at);
        }
        if (c == '(' || c == ')') {
            throw problem.apply(
                    at, "\"" + c + "\": subshells can't be run here; quote it if it belongs to an argument");
        }
        refuseExpansion(c);
        word.append(c);
        at++;
    }

    private void single(StringBuilder word) {
        int close = text.indexOf('\'', at + 1);
        if (close < 0) {
            throw problem.apply(at, "the quote ' is never closed");
        }
        word.append(text, at + 1, close);
        at = close + 1;
    }

    private void doubled(StringBuilder word) {
        int open = at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            boolean escape = c == '\\' && at + 1 < text.length() && "\"\\$`\n".indexOf(text.charAt(at + 1)) >= 0;
            if (escape) {
                escaped(word);
            } else {
                refuseExpansion(c);
                word.append(c);
                at++;
            }
        }
        if (at >= text.length()) {
            throw problem.apply(open, "the quote \" is never closed");
        }
        at++;
    }

    /** A backslash takes the next character as it is; a line's end behind it goes away. */
    private void escaped(StringBuilder word) {
        if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
            word.append(text.charAt(at + 1));
        }
        at = Math.min(at + 2, text.length());
    }

    private void refuseExpansion(char c) {
        boolean dollar = c == '$' && at + 1 < text.length() && expands(text.charAt(at + 1));
        if (c == '`' || dollar) {
            String what = text.startsWith("$(", at) || c == '`' ? "commands in commands" : "variables";
            throw problem.apply(at, "\"" + c + "\": " + what + " can't be used here; write the value itself");
        }
    }

    private static boolean expands(char next) {
        return Character.isLetterOrDigit(next) || "_({?!$#@*-".indexOf(next) >= 0;
    }

    ScenarioException redirection(int place) {
        return problem.apply(
                place,
                "\"" + text.charAt(place) + "\": redirections can't be run here;"
                        + " the output is looked at with \"the output contains\"");
    }
}
