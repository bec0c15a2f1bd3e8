package netherkin.reports;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import netherkin.junit.VariantResult;
import netherkin.network.capture.SafeName;
import netherkin.reports.IndexPage.Link;
import netherkin.reports.labels.Labels;
import netherkin.reports.standard.Prose;

/** Makes the indexes of a run: of all, of each verdict but one that all have, of each tag. */
final class Indexes {
    static final String ALL = "index.html";
    private static final int MOST_TAGS = 200;
    private final ReportFiles files;
    private final Map<String, Long> nanos;
    private final Labels labels;
    private final List<VariantResult> results;
    private final Map<String, Prose> prose = new LinkedHashMap<>();
    private final Map<String, List<VariantResult>> byVerdict = new LinkedHashMap<>();
    private final Map<String, List<VariantResult>> byTag = new TreeMap<>();

    /** @param nanos virtual times by unique id */
    Indexes(ReportFiles files, List<VariantResult> results, Map<String, Long> nanos) {
        this.files = files;
        this.results = results;
        this.nanos = nanos;
        boolean german = !results.isEmpty()
                && results.stream().allMatch(result -> result.language().equals("de"));
        this.labels = Labels.of(german ? "de" : "en");
        for (VariantResult result : results) {
            byVerdict
                    .computeIfAbsent(ScenarioJson.word(result.status()), verdict -> new ArrayList<>())
                    .add(result);
            for (String tag : result.tags()) {
                if (byTag.containsKey(tag) || byTag.size() < MOST_TAGS) {
                    byTag.computeIfAbsent(tag, name -> new ArrayList<>()).add(result);
                }
            }
        }
    }

    /** The pages by file name. */
    Map<String, IndexPage> pages() {
        Map<String, IndexPage> pages = new LinkedHashMap<>();
        pages.put(ALL, page(Optional.empty(), results));
        byVerdict.forEach((verdict, some) ->
                pages.put(verdictPage(verdict), page(Optional.of(labels.say("verdict." + verdict)), some)));
        byTag.forEach((tag, some) -> pages.put(tagPage(tag), page(Optional.of(tag), some)));
        return pages;
    }

    private static String verdictPage(String verdict) {
        return "verdict-" + verdict + ".html";
    }

    private static String tagPage(String tag) {
        return SafeName.of("tag-" + (tag.startsWith("@") ? tag.substring(1) : tag)) + ".html";
    }

    private IndexPage page(Optional<String> selection, List<VariantResult> some) {
        Map<String, List<VariantResult>> byFeature = new LinkedHashMap<>();
        some.forEach(result -> byFeature
                .computeIfAbsent(result.featureUri(), uri -> new ArrayList<>())
                .add(result));
        List<IndexPage.Feature> features = new ArrayList<>();
        byFeature.values().forEach(ofOne -> features.add(feature("feature-" + (features.size() + 1), ofOne)));
        List<IndexPage.Scenario> failing = features.stream()
                .flatMap(feature -> feature.sections().stream())
                .flatMap(section -> section.scenarios().stream())
                .filter(scenario -> !scenario.isPassed())
                .toList();
        List<Link> verdicts = new ArrayList<>();
        byVerdict.forEach((verdict, all) ->
                verdicts.add(new Link(verdictPage(verdict), labels.say("verdict." + verdict) + " " + all.size())));
        List<Link> tags = new ArrayList<>();
        byTag.forEach((tag, all) -> tags.add(new Link(tagPage(tag), tag + " " + all.size())));
        return new IndexPage(labels, selection, IndexPage.Counts.of(some), features, failing, verdicts, tags, others());
    }

    private List<Link> others() {
        List<Link> others = new ArrayList<>();
        results.stream()
                .map(result -> StandardReports.suffix(result.variant()))
                .distinct()
                .forEach(suffix -> {
                    others.add(new Link("cucumber/cucumber" + suffix + ".html", "Cucumber" + suffix));
                });
        others.add(new Link("junit.xml", "JUnit XML"));
        others.add(new Link("open-test-report.xml", "Open Test Reporting"));
        others.add(new Link("wireshark-profile.zip", "Wireshark"));
        return others;
    }

    private IndexPage.Feature feature(String anchor, List<VariantResult> some) {
        VariantResult first = some.get(0);
        Prose told = prose.computeIfAbsent(first.featureUri(), uri -> Prose.of(uri, first.featurePath()));
        Map<Optional<String>, List<IndexPage.Scenario>> byRule = new LinkedHashMap<>();
        some.forEach(result -> byRule.computeIfAbsent(result.ruleName(), rule -> new ArrayList<>())
                .add(scenario(result, told)));
        List<IndexPage.Section> sections = new ArrayList<>();
        byRule.forEach((rule, scenarios) -> sections.add(new IndexPage.Section(
                rule,
                rule.map(name -> told.rules().getOrDefault(name, List.of())).orElse(List.of()),
                scenarios)));
        return new IndexPage.Feature(
                anchor,
                first.featureName(),
                first.featurePath(),
                first.language(),
                IndexPage.Counts.of(some),
                told.feature(),
                sections);
    }

    private IndexPage.Scenario scenario(VariantResult result, Prose told) {
        String page = files.name(result) + ScenarioReport.PAGE;
        boolean there = Files.exists(files.file(result, ScenarioReport.PAGE));
        return new IndexPage.Scenario(
                files.name(result).replace('/', '-'),
                there ? Optional.of(page) : Optional.empty(),
                result.scenarioName(),
                result.featurePath() + ":" + result.line(),
                result.variant().title(),
                result.tags().stream()
                        .filter(byTag::containsKey)
                        .map(tag -> new Link(tagPage(tag), tag))
                        .toList(),
                ScenarioJson.word(result.status()),
                result.language(),
                labels.time(nanos.getOrDefault(result.uniqueId(), 0L)),
                told.scenarios().getOrDefault(result.line(), List.of()),
                result.throwable().map(Messages::of),
                IndexPage.links(files, result));
    }
}
