package netherkin.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;

/** Expected lines, with or without wildcards, or a regular expression. */
final class OutputPattern {
    private static final String ANY_LINES = "...";

    private final List<String> expected;
    private final boolean wildcards;
    private final Pattern regular;

    private OutputPattern(List<String> expected, boolean wildcards, Pattern regular) {
        this.expected = expected;
        this.wildcards = wildcards;
        this.regular = regular;
    }

    static OutputPattern of(String text, boolean wildcards, boolean regularAllowed, Origin origin) {
        boolean regular = regularAllowed && text.length() > 1 && text.startsWith("/") && text.endsWith("/");
        if (!regular) {
            return new OutputPattern(lines(text), wildcards, null);
        }
        String expression = text.substring(1, text.length() - 1);
        try {
            return new OutputPattern(List.of(text), false, Pattern.compile(expression, Pattern.MULTILINE));
        } catch (PatternSyntaxException e) {
            throw new ScenarioException(
                    origin, "\"" + expression + "\" is no regular expression: " + e.getDescription());
        }
    }

    /** Without blanks at line ends and without empty lines at the end. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.replace("\r\n", "\n").stripTrailing().split("\n", -1)) {
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    List<String> expected() {
        return expected;
    }

    /** The line of the output at which it stands, or -1. One line may be a part of an output's line. */
    int foundIn(List<String> lines) {
        for (int from = 0; from < lines.size(); from++) {
            boolean here = expected.size() == 1 ? isIn(lines.get(from), 0) : startsAt(lines, from, false);
            if (here) {
                return from;
            }
        }
        return -1;
    }

    private boolean isIn(String line, int index) {
        String wanted = expected.get(index);
        return wildcards ? glob("*" + wanted.strip() + "*", line) : line.contains(wanted);
    }

    boolean isWhole(List<String> lines) {
        return startsAt(lines, 0, true);
    }

    boolean matches(List<String> lines) {
        if (regular != null) {
            return regular.matcher(String.join("\n", lines)).find();
        }
        return expected.size() == 1 ? lines.stream().anyMatch(line -> isLine(0, line)) : isWhole(lines);
    }

    /**
     * Whether the lines from {@code from} on are the expected ones, and if asked no others follow. As with the stars of a
     * line, only the last group of any lines is ever tried anew.
     */
    private boolean startsAt(List<String> lines, int from, boolean toEnd) {
        int line = from;
        int index = 0;
        int any = -1;
        int mark = from;
        while (index < expected.size() || toEnd && line < lines.size()) {
            boolean wanted = index < expected.size();
            if (wanted && wildcards && expected.get(index).strip().equals(ANY_LINES)) {
                any = index++;
                mark = line;
            } else if (wanted && line < lines.size() && isLine(index, lines.get(line))) {
                index++;
                line++;
            } else if (any >= 0 && mark < lines.size()) {
                index = any + 1;
                line = ++mark;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Whether an output's line is the expected one of that index. */
    boolean isLine(int index, String line) {
        return wildcards ? glob(expected.get(index), line) : expected.get(index).equals(line);
    }

    /** Whether {@code *} stands for any characters; linear in the text for each star. */
    private static boolean glob(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
