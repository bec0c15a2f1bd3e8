package netherkin.reports;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.junit.VariantResult;
import netherkin.reports.labels.Labels;

/**
 * What an index shows, in the order of the files: all of a run, or what has a tag or a verdict.
 *
 * @param selection what it is about; empty for all
 * @param verdicts and {@code tags}: the other indexes
 * @param others files in the formats of other tools
 */
public record IndexPage(
        Labels labels,
        Optional<String> selection,
        Counts counts,
        List<Feature> features,
        List<Scenario> failing,
        List<Link> verdicts,
        List<Link> tags,
        List<Link> others) {

    /**
     * A feature file.
     *
     * @param prose its description, in paragraphs
     */
    public record Feature(
            String anchor,
            String name,
            String path,
            String language,
            Counts counts,
            List<String> prose,
            List<Section> sections) {}

    /** A rule, or the scenarios outside of rules. */
    public record Section(Optional<String> rule, List<String> prose, List<Scenario> scenarios) {}

    /**
     * A variant of a scenario.
     *
     * @param anchor unique in the page
     * @param page its own page; empty if there is none
     * @param variant empty if everything is as the file says
     * @param verdict passed, failed, aborted or wrong
     * @param duration virtual
     */
    public record Scenario(
            String anchor,
            Optional<String> page,
            String name,
            String place,
            String variant,
            List<Link> tags,
            String verdict,
            String language,
            String duration,
            List<String> prose,
            Optional<String> message,
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

    static List<Link> links(ReportFiles files, VariantResult result) {
        String name = files.name(result);
        List<Link> links = new ArrayList<>();
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
