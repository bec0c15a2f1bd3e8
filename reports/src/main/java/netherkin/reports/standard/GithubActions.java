package netherkin.reports.standard;

import java.util.List;
import netherkin.junit.VariantResult.Status;

/** What GitHub Actions shows beside a change: annotations on lines, and the summary of a job. */
public final class GithubActions {
    private static final int MOST = 20;

    private GithubActions() {}

    /** Workflow commands, a line each, for what did not pass. */
    public static List<String> annotations(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(each -> each.status() != Status.PASSED)
                .map(GithubActions::annotation)
                .toList();
    }

    private static String annotation(Outcome each) {
        String level = each.status() == Status.ABORTED ? "warning" : "error";
        return "::" + level + " file=" + property(each.result().featurePath()) + ",line="
                + Math.max(1, each.result().line()) + ",title=" + property(each.title()) + "::" + data(each.message());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** The summary in Markdown; failures with the ladder as text. */
    public static String summary(List<Outcome> outcomes) {
        StringBuilder text = new StringBuilder("## Netherkin\n\n| verdict | scenarios |\n|---|---|\n");
        for (Status status : Status.values()) {
            long count =
                    outcomes.stream().filter(each -> each.status() == status).count();
            if (count > 0) {
                text.append("| ")
                        .append(ResultWords.of(status))
                        .append(" | ")
                        .append(count)
                        .append(" |\n");
            }
        }
        List<Outcome> failed =
                outcomes.stream().filter(each -> each.status() != Status.PASSED).toList();
        failed.stream().limit(MOST).forEach(each -> failure(text, each));
        if (failed.size() > MOST) {
            text.append("\n… and ").append(failed.size() - MOST).append(" more\n");
        }
        return text.toString();
    }

    private static void failure(StringBuilder text, Outcome each) {
        text.append("\n### ").append(plain(each.title())).append("\n\n");
        block(text, each.result().featurePath() + ":" + each.result().line() + "\n\n" + each.message());
        if (!each.ladder().isEmpty()) {
            text.append("\n<details><summary>Frame ladder</summary>\n\n");
            block(text, String.join("\n", each.ladder()));
            text.append("\n</details>\n");
        }
    }

    /** A fence longer than any in the text: what is in it stays text. */
    private static void block(StringBuilder out, String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        out.append(fence)
                .append("text\n")
                .append(text.stripTrailing())
                .append('\n')
                .append(fence)
                .append('\n');
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.chars().forEach(c -> {
            if ("\\`*_{}[]<>()#+-.!|~&@".indexOf(c) >= 0) {
                plain.append('\\');
            }
            plain.append((char) (Character.isISOControl(c) ? ' ' : c));
        });
        return plain.toString();
    }
}
