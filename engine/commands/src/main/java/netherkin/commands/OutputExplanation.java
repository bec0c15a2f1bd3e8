package netherkin.commands;

import java.util.List;
import netherkin.network.expect.Explanation;
import netherkin.network.expect.Explanation.Difference;
import netherkin.network.topology.Nearest;

/** Why a claim about an output doesn't hold. */
final class OutputExplanation {
    /** More lines than these are compared as wholes, which takes less time. */
    private static final int FEW_LINES = 60;

    private final String expected;
    private final CommandResult result;

    OutputExplanation(String sentence, CommandResult result) {
        this.expected = sentence;
        this.result = result;
    }

    Explanation ofStatus(int status) {
        List<String> lines = OutputPattern.lines(result.output());
        String said = result.output().isBlank() ? null : lines.get(lines.size() - 1);
        String found = Integer.toString(result.exitStatus());
        return explanation(said, new Difference("exit status", "but was " + found), Integer.toString(status), found);
    }

    /** Nothing of the kind is there: tells the line that has most in common with it. */
    Explanation ofNearest(OutputPattern pattern, List<String> lines) {
        String wanted = pattern.expected().get(0);
        int nearest = nearest(wanted, lines);
        if (result.output().isBlank()) {
            return nothing(pattern);
        }
        String line = lines.get(nearest);
        return explanation(
                "line " + (nearest + 1) + "  " + line.strip(),
                difference(wanted.strip(), line.strip()),
                String.join("\n", pattern.expected()),
                result.output());
    }

    Explanation ofPresence(List<String> lines, int found) {
        String line = lines.get(found);
        return explanation(
                "line " + (found + 1) + "  " + line.strip(),
                new Difference("", "nothing: it is there"),
                "an output without it",
                result.output());
    }

    /** The first line that is another one. */
    Explanation ofDifference(OutputPattern pattern, List<String> lines) {
        if (result.output().isBlank()) {
            return nothing(pattern);
        }
        int line = 0;
        while (line < lines.size() && line < pattern.expected().size() && pattern.isLine(line, lines.get(line))) {
            line++;
        }
        String wanted = line < pattern.expected().size() ? pattern.expected().get(line) : "";
        String found = line < lines.size() ? lines.get(line) : "";
        Difference difference = line >= lines.size()
                ? new Difference("", "the output ends before: " + wanted)
                : line >= pattern.expected().size()
                        ? new Difference("", "the output goes on where it should end")
                        : difference(wanted, found);
        return explanation(
                "line " + (line + 1) + "  " + found,
                difference,
                String.join("\n", pattern.expected()),
                result.output());
    }

    private Explanation nothing(OutputPattern pattern) {
        return explanation(null, new Difference("", "nothing was printed"), String.join("\n", pattern.expected()), "");
    }

    private static Difference difference(String wanted, String found) {
        int same = 0;
        while (same < Math.min(wanted.length(), found.length()) && wanted.charAt(same) == found.charAt(same)) {
            same++;
        }
        String rest = same < found.length() ? "\"" + found.substring(same) + "\"" : "the line's end";
        String want = same < wanted.length() ? "\"" + wanted.substring(same) + "\"" : "the line's end";
        return new Difference("column " + (same + 1), want + " but was " + rest);
    }

    private static int nearest(String wanted, List<String> lines) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            int distance = lines.size() > FEW_LINES
                    ? Nearest.distance(wanted.strip(), lines.get(i).strip())
                    : distance(wanted.strip(), lines.get(i).strip());
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    /** A wanted part is compared with the best stretch of its length, not with all of a long line. */
    private static int distance(String wanted, String line) {
        int least = Nearest.distance(wanted, line);
        for (int from = 0; from + wanted.length() <= Math.min(line.length(), 200); from++) {
            int end = from + wanted.length();
            least = Math.min(least, Nearest.distance(wanted, line.substring(from, end)));
        }
        return least;
    }

    private Explanation explanation(String nearest, Difference difference, String wanted, String found) {
        String because = "it was printed by \"" + result.command() + "\", exit status " + result.exitStatus();
        return new Explanation(
                expected, "at " + result.host(), nearest, List.of(difference), because, null, 0, false, wanted, found);
    }
}
