package netherkin.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import netherkin.junit.cucumber.StepMatch;
import netherkin.junit.cucumber.Vocabulary;
import netherkin.junit.feature.StepLine;

/** Finds the one sentence for each step of a scenario, or says which step has none or several. */
final class StepMatching {
    private static final int SHOWN_PROBLEMS = 5;
    private static final int SHOWN_TEXT = 300;

    private final String language;
    private final Vocabulary vocabulary;
    private final Suggestions suggestions;
    private final List<StepResult> results = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int line;

    StepMatching(String language, Vocabulary vocabulary, Suggestions suggestions) {
        this.language = language;
        this.vocabulary = vocabulary;
        this.suggestions = suggestions;
    }

    List<StepMatch> match(List<StepLine> steps) {
        List<StepMatch> found = new ArrayList<>(steps.size());
        for (StepLine step : steps) {
            List<StepMatch> matches = vocabulary.match(step.text(), language);
            if (matches.size() == 1) {
                found.add(matches.get(0));
            } else {
                line = line == 0 ? step.origin().line() : line;
                if (problems.size() < SHOWN_PROBLEMS) {
                    String problem = matches.isEmpty() ? undefined(step) : ambiguous(step, matches);
                    problems.add(problems.isEmpty() ? problem : step.origin() + ": " + problem);
                }
            }
        }
        if (!problems.isEmpty()) {
            steps.forEach(step -> results.add(ScenarioRun.result(step, status(step), null)));
        }
        return found;
    }

    private StepResult.Status status(StepLine step) {
        int matches = vocabulary.match(step.text(), language).size();
        return matches == 0
                ? StepResult.Status.UNDEFINED
                : matches == 1 ? StepResult.Status.SKIPPED : StepResult.Status.AMBIGUOUS;
    }

    private String undefined(StepLine step) {
        List<String> nearest = suggestions.nearest(step.text(), language, vocabulary);
        String proposal = nearest.isEmpty()
                ? "there are no step definitions"
                : "nearest:\n" + nearest.stream().map(each -> "    " + each).collect(Collectors.joining("\n"));
        return "no sentence fits \"" + shown(step) + "\", " + proposal;
    }

    private String ambiguous(StepLine step, List<StepMatch> matches) {
        return "several sentences fit \"" + shown(step) + "\":\n"
                + matches.stream()
                        .map(match -> "    " + match.pattern() + "  " + match.location())
                        .collect(Collectors.joining("\n"));
    }

    private static String shown(StepLine step) {
        String text = step.keyword() + " " + step.text();
        return text.length() > SHOWN_TEXT ? text.substring(0, SHOWN_TEXT) + "…" : text;
    }

    /** What is wrong, each later step with its own place. */
    Optional<String> problem() {
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", problems));
    }

    /** The first step that is wrong. */
    int line() {
        return line;
    }

    List<StepResult> results() {
        return results;
    }
}
