package netherkin.reports;

import io.cucumber.messages.types.Envelope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netherkin.junit.Publisher;
import netherkin.junit.RunContext;
import netherkin.junit.RunListener;
import netherkin.junit.Variant;
import netherkin.junit.VariantResult;
import netherkin.network.lab.Lab;
import netherkin.reports.page.FailureLadder;
import netherkin.reports.standard.AllureResults;
import netherkin.reports.standard.CucumberMessages;
import netherkin.reports.standard.GithubActions;
import netherkin.reports.standard.JunitXml;
import netherkin.reports.standard.OpenTestReport;
import netherkin.reports.standard.Outcome;

/**
 * Leaves the run in the formats of other tools: {@code junit.xml}, {@code open-test-report.xml}, Cucumber's messages and
 * page in {@code cucumber/}, with {@code netherkin.allure} results for Allure, and on GitHub Actions annotations and a
 * summary.
 */
public final class StandardReports implements RunListener {
    private static final String CUCUMBER = "cucumber/";
    private static final int LADDER_WIDTH = 120;
    private static final int MOST_LADDERS = 20;
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final Map<String, List<String>> ladders = new LinkedHashMap<>();
    private boolean off;

    @Override
    public void runStarted(RunContext run) {
        off = run.planOnly();
    }

    @Override
    public void variantFinished(VariantResult result, Publisher publisher) {
        if (off) {
            return;
        }
        nanos.put(result.uniqueId(), result.lab().map(Lab::now).orElse(0L));
        boolean wanted = result.status() == VariantResult.Status.FAILED && ladders.size() < MOST_LADDERS;
        if (wanted && System.getenv("GITHUB_STEP_SUMMARY") != null) {
            ladders.put(result.uniqueId(), FailureLadder.lines(result, LADDER_WIDTH));
        }
    }

    @Override
    public void runFinished(RunContext run, List<VariantResult> results) throws IOException {
        if (off) {
            return;
        }
        ReportFiles files = new ReportFiles(run);
        List<Outcome> outcomes =
                results.stream().map(result -> outcome(files, result)).toList();
        Path folder = run.outputDirectory();
        AtomicFile.write(
                folder.resolve("junit.xml"), out -> JunitXml.write(out, outcomes, path -> located(folder, path)));
        AtomicFile.write(folder.resolve("open-test-report.xml"), out -> OpenTestReport.write(out, outcomes));
        cucumber(folder, outcomes);
        if (run.setting("netherkin.allure").filter("true"::equals).isPresent()) {
            allure(folder, outcomes);
        }
        github(outcomes);
    }

    private Outcome outcome(ReportFiles files, VariantResult result) {
        List<Outcome.Attached> attached = new ArrayList<>();
        add(attached, files, result, ScenarioReport.PAGE, "text/html");
        add(attached, files, result, CaptureReport.PCAPNG, "application/x-pcapng");
        add(attached, files, result, ".json", "application/json");
        return new Outcome(
                result,
                nanos.getOrDefault(result.uniqueId(), 0L),
                result.throwable().map(Messages::of).orElse(""),
                attached,
                ladders.getOrDefault(result.uniqueId(), List.of()));
    }

    private static void add(
            List<Outcome.Attached> all, ReportFiles files, VariantResult result, String extension, String type) {
        if (Files.exists(files.file(result, extension))) {
            all.add(new Outcome.Attached(files.name(result) + extension, type));
        }
    }

    /** As the build server at work looks for attachments; elsewhere relative to the document. */
    private static String located(Path folder, String path) {
        Path file = folder.resolve(path).toAbsolutePath().normalize();
        if (System.getenv("JENKINS_URL") != null) {
            return file.toString();
        }
        String project = System.getenv("CI_PROJECT_DIR");
        if (project != null && file.startsWith(project)) {
            return Path.of(project).relativize(file).toString().replace('\\', '/');
        }
        return path;
    }

    private static void cucumber(Path folder, List<Outcome> outcomes) throws IOException {
        Map<String, List<Outcome>> byVariant = new LinkedHashMap<>();
        for (Outcome each : outcomes) {
            byVariant
                    .computeIfAbsent(suffix(each.result().variant()), name -> new ArrayList<>())
                    .add(each);
        }
        for (Map.Entry<String, List<Outcome>> one : byVariant.entrySet()) {
            String suffix = one.getKey();
            List<Envelope> envelopes = CucumberMessages.of(one.getValue(), path -> "../" + path);
            AtomicFile.write(
                    folder.resolve(CUCUMBER + "messages" + suffix + ".ndjson"),
                    out -> CucumberMessages.writeNdjson(out, envelopes));
            AtomicFile.write(
                    folder.resolve(CUCUMBER + "cucumber" + suffix + ".html"),
                    out -> CucumberMessages.writeHtml(out, envelopes));
        }
    }

    /** What tells a variant's documents from those of others. */
    static String suffix(Variant variant) {
        return variant.title().isEmpty() ? "" : "-" + ReportFiles.slug(variant.title());
    }

    private static void allure(Path folder, List<Outcome> outcomes) throws IOException {
        Path results = folder.resolve("allure-results");
        for (Outcome each : outcomes) {
            for (Outcome.Attached file : each.files()) {
                AtomicFile.write(
                        results.resolve(AllureResults.source(each, file)),
                        out -> Files.copy(folder.resolve(file.path()), out));
            }
            AtomicFile.write(
                    results.resolve(AllureResults.id(each) + "-result.json"), out -> AllureResults.write(out, each));
        }
    }

    private static void github(List<Outcome> outcomes) throws IOException {
        if ("true".equals(System.getenv("GITHUB_ACTIONS"))) {
            GithubActions.annotations(outcomes).forEach(System.err::println);
        }
        Optional<String> summary = Optional.ofNullable(System.getenv("GITHUB_STEP_SUMMARY"));
        if (summary.isPresent()) {
            byte[] text = GithubActions.summary(outcomes).getBytes(StandardCharsets.UTF_8);
            Files.write(Path.of(summary.get()), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
