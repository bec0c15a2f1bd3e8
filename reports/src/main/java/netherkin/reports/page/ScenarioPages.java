package netherkin.reports.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netherkin.junit.StepResult;
import netherkin.junit.Variant;
import netherkin.junit.VariantResult;
import netherkin.network.expect.Explanation;
import netherkin.network.expect.Verdict;
import netherkin.network.lab.JudgedStep;
import netherkin.network.lab.Lab;
import netherkin.network.trace.Entry;
import netherkin.reports.drawing.LadderDrawing;
import netherkin.reports.frames.FrameView;
import netherkin.reports.frames.FrameViews;
import netherkin.reports.frames.Plain;
import netherkin.reports.labels.Labels;
import netherkin.reports.ladder.Ladder;
import netherkin.reports.ladder.LadderBuilder;
import netherkin.reports.tables.TableHistories;
import netherkin.reports.topology.TopologyPicture;

/** Makes a page's content of a result. */
public final class ScenarioPages {
    private static final int MOST_LINKS = 8;
    private final VariantResult result;
    private final Lab lab;
    private final Labels labels;
    private final List<FrameView> frames;

    /**
     * What is around a page.
     *
     * @param message why the scenario did not pass, as a terminal shows it; empty if it did
     */
    public record Surroundings(
            String style, String index, String message, List<Download> downloads, List<Download> placeCaptures) {}

    private ScenarioPages(VariantResult result, Lab lab) {
        this.result = result;
        this.lab = lab;
        this.labels = Labels.of(result.language());
        this.frames = FrameViews.of(lab);
    }

    /** The page of a result; one of a scenario that wasn't begun has steps and a message only. */
    public static ScenarioPage of(VariantResult result, Surroundings around) {
        return new ScenarioPages(result, result.lab().orElseGet(Lab::new)).page(around);
    }

    private ScenarioPage page(Surroundings around) {
        boolean passed = result.status() == VariantResult.Status.PASSED;
        Explanation why = passed ? null : Failures.explanation(lab);
        Set<Integer> near = why == null || why.frame() == 0 ? Set.of() : Set.of(why.frame());
        Ladder ladder = LadderBuilder.of(lab, frames, near);
        return new ScenarioPage(
                labels,
                result.language(),
                around.style(),
                around.index(),
                Plain.line(result.featureName()),
                result.ruleName().map(Plain::line),
                Plain.line(result.scenarioName()),
                Plain.line(result.featurePath()) + ":" + result.line(),
                result.status().name().toLowerCase(Locale.ROOT),
                variant(),
                facts(ladder),
                result.tags().stream().map(Plain::line).toList(),
                Plain.line(result.again()),
                around.downloads(),
                around.placeCaptures(),
                steps(),
                passed ? Optional.empty() : Optional.of(new Failures(lab, frames).of(why, around.message())),
                TopologyPicture.of(lab, passed ? Set.of() : FailedPlaces.of(lab, frames, why), labels),
                ladder,
                LadderDrawing.of(
                        ladder, labels, labels.say("ladder.describe", count("frames", frames.size()), places(ladder))),
                FrameRow.of(frames),
                Math.max(0, frames.size() - FrameRow.MOST),
                TableHistories.of(lab, frames));
    }

    /** The seed is told among the facts. */
    private String variant() {
        Variant variant = result.variant();
        return Plain.line(Stream.of(variant.encapsulation(), variant.replication(), variant.profile())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ")));
    }

    private String count(String key, int number) {
        return labels.count(key, number);
    }

    private String places(Ladder ladder) {
        return count("places", ladder.lanes().size());
    }

    private List<String> facts(Ladder ladder) {
        List<String> facts = new ArrayList<>();
        if (!frames.isEmpty()) {
            int packets = frames.stream().mapToInt(FrameView::packet).max().orElse(0);
            facts.add(count("frames", frames.size()));
            facts.add(count("packets", packets));
            facts.add(places(ladder));
        }
        facts.add(labels.say("duration", labels.time(lab.now())));
        facts.add(labels.say("seed", result.variant().seed()));
        return facts;
    }

    private List<StepView> steps() {
        Map<Integer, JudgedStep> judged = new LinkedHashMap<>();
        lab.steps().forEach(step -> judged.put(step.step().origin().line(), step));
        Map<Entry, Integer> numbers = new LinkedHashMap<>();
        frames.forEach(frame -> numbers.put(frame.sighting(), frame.number()));
        List<StepView> views = new ArrayList<>();
        for (StepResult step : result.steps()) {
            views.add(view(views.size() + 1, step, judged.get(step.line()), numbers));
        }
        return views;
    }

    private static StepView view(int number, StepResult step, JudgedStep judged, Map<Entry, Integer> numbers) {
        Set<Integer> frames = new LinkedHashSet<>();
        if (judged != null) {
            for (Verdict verdict : judged.verdicts()) {
                verdict.evidence().entries().forEach(entry -> addNumber(entry, numbers, frames));
            }
        }
        List<Integer> shown = frames.stream().limit(MOST_LINKS).toList();
        return new StepView(
                number,
                step.status().name().toLowerCase(Locale.ROOT),
                Plain.line(step.keyword()),
                Plain.line(step.text()),
                step.line(),
                step.table().stream()
                        .map(row -> row.stream().map(Plain::text).toList())
                        .toList(),
                step.docString().map(Plain::text),
                shown,
                frames.size() - shown.size(),
                judged != null && !judged.verdicts().isEmpty());
    }

    /** The frame itself, or where a dropped one was seen last. */
    private static void addNumber(Entry entry, Map<Entry, Integer> numbers, Set<Integer> frames) {
        for (Entry e = entry; e != null; e = e.cause()) {
            Integer number = numbers.get(e);
            if (number != null) {
                if (number <= FrameRow.MOST) {
                    frames.add(number);
                }
                return;
            }
        }
    }
}
