package netherkin.reports;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.junit.StepResult;
import netherkin.junit.VariantResult;

/** What the index shows, in the order of the files. */
public record IndexPage(Counts counts, List<Feature> features, List<Scenario> failing) {

    /** A feature file. */
    public record Feature(String name, String path, String language, Counts counts, List<Section> sections) {}

    /** A rule, or the scenarios outside of rules. */
    public record Section(Optional<String> rule, List<Scenario> scenarios) {}

    /**
     * A variant of a scenario.
     *
     * @param anchor unique in the page
     * @param variant empty if everything is as the file says
     * @param verdict passed, failed, aborted or wrong
     */
    public record Scenario(
            String anchor,
            String name,
            String place,
            String variant,
            List<String> tags,
            String verdict,
            String language,
            Optional<String> message,
            List<StepResult> steps,
            List<Link> links) {
        /** The verdict as a shape, for those who see no colour. */
        public String mark() {
            return IndexPage.mark(verdict);
        }

        public boolean isPassed() {
            return verdict.equals("passed");
        }
    }

    /** A file beside the index. */
    public record Link(String target, String text) {}

    /** How many scenarios ended how. */
    public record Counts(Map<String, Integer> byVerdict) {
        static Counts of(List<VariantResult> results) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (VariantResult.Status status : VariantResult.Status.values()) {
                int count = (int) results.stream()
                        .filter(result -> result.status() == status)
                        .count();
                if (count > 0) {
                    counts.put(ScenarioJson.word(status), count);
                }
            }
            return new Counts(counts);
        }

        public int all() {
            return byVerdict.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The worst verdict of all. */
        public String worst() {
            for (String verdict : List.of("wrong", "failed", "aborted")) {
                if (byVerdict.containsKey(verdict)) {
                    return verdict;
                }
            }
            return "passed";
        }
    }

    static IndexPage of(ReportFiles files, List<VariantResult> results) {
        Map<String, List<VariantResult>> byFeature = new LinkedHashMap<>();
        results.forEach(result -> byFeature
                .computeIfAbsent(result.featureUri(), uri -> new ArrayList<>())
                .add(result));
        List<Feature> features = new ArrayList<>();
        byFeature.values().forEach(ofOne -> features.add(feature(files, ofOne)));
        List<Scenario> failing = features.stream()
                .flatMap(feature -> feature.sections().stream())
                .flatMap(section -> section.scenarios().stream())
                .filter(scenario -> !scenario.isPassed())
                .toList();
        return new IndexPage(Counts.of(results), features, failing);
    }

    private static Feature feature(ReportFiles files, List<VariantResult> results) {
        VariantResult first = results.get(0);
        Map<Optional<String>, List<Scenario>> byRule = new LinkedHashMap<>();
        results.forEach(result -> byRule.computeIfAbsent(result.ruleName(), rule -> new ArrayList<>())
                .add(scenario(files, result)));
        List<Section> sections = new ArrayList<>();
        byRule.forEach((rule, scenarios) -> sections.add(new Section(rule, scenarios)));
        return new Feature(first.featureName(), first.featurePath(), first.language(), Counts.of(results), sections);
    }

    private static Scenario scenario(ReportFiles files, VariantResult result) {
        return new Scenario(
                files.name(result).replace('/', '-'),
                result.scenarioName(),
                result.featurePath() + ":" + result.line(),
                result.variant().title(),
                result.tags(),
                ScenarioJson.word(result.status()),
                result.language(),
                result.throwable().map(Messages::of),
                result.steps(),
                links(files, result));
    }

    private static List<Link> links(ReportFiles files, VariantResult result) {
        String name = files.name(result);
        List<Link> links = new ArrayList<>();
        if (Files.exists(files.file(result, ScenarioReport.PAGE))) {
            links.add(new Link(name + ScenarioReport.PAGE, "report"));
        }
        if (Files.exists(files.file(result, CaptureReport.PCAPNG))) {
            links.add(new Link(name + CaptureReport.PCAPNG, "capture"));
        }
        for (String capture : CaptureReport.captures(files.file(result, CaptureReport.PCAP_FOLDER))) {
            links.add(new Link(name + CaptureReport.PCAP_FOLDER + "/" + capture, capture));
        }
        for (String capture : CommandFilesReport.captures(files.file(result, CommandFilesReport.FOLDER))) {
            links.add(new Link(name + CommandFilesReport.FOLDER + "/" + capture, capture));
        }
        if (Files.exists(files.file(result, ".json"))) {
            links.add(new Link(name + ".json", "JSON"));
        }
        return links;
    }

    /** A verdict as a shape. */
    public static String mark(String verdict) {
        return switch (verdict) {
            case "passed" -> "✓";
            case "failed" -> "✗";
            case "aborted" -> "○";
            case "skipped" -> "–";
            case "undefined" -> "?";
            default -> "!";
        };
    }
}
