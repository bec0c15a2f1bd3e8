package netherkin.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.junit.Publisher;
import netherkin.junit.RunContext;
import netherkin.junit.RunListener;
import netherkin.junit.VariantResult;
import netherkin.network.capture.SafeName;
import netherkin.network.lab.LabCapture;
import netherkin.reports.frames.Plain;
import netherkin.reports.labels.Labels;
import netherkin.reports.ladder.DiagramSource;
import netherkin.reports.page.Download;
import netherkin.reports.page.ScenarioPage;
import netherkin.reports.page.ScenarioPages;
import netherkin.reports.templates.JtepageGenerated;

/**
 * Leaves a page for each variant: verdict, steps, why it failed, ladder, frames, tables, files. It links what the listeners
 * before it have left. The style sheet is written first, so that the pages of a run that is killed look as they should.
 */
public final class ScenarioReport implements RunListener {
    static final String PAGE = ".html";
    private static final String PLANTUML = ".puml";
    private static final String MERMAID = ".mmd";

    private ReportFiles files;
    private boolean off;

    @Override
    public void runStarted(RunContext run) throws IOException {
        files = new ReportFiles(run);
        off = run.planOnly();
        if (!off) {
            writeStyle(files);
        }
    }

    static void writeStyle(ReportFiles files) throws IOException {
        AtomicFile.write(files.style(), out -> {
            try (InputStream style = ScenarioReport.class.getResourceAsStream("netherkin.css")) {
                style.transferTo(out);
            }
        });
    }

    @Override
    public void variantFinished(VariantResult result, Publisher publisher) throws IOException {
        if (off) {
            return;
        }
        Path file = files.file(result, PAGE);
        ScenarioPage page = ScenarioPages.of(result, surroundings(result));
        AtomicFile.write(file, out -> {
            HtmlBytes html = new HtmlBytes();
            JtepageGenerated.render(html, null, page);
            html.writeTo(out);
        });
        publisher.publishFile(file, "text/html");
        if (!page.ladder().rows().isEmpty()) {
            write(files.file(result, PLANTUML), DiagramSource.plantUml(page.ladder()));
            write(files.file(result, MERMAID), DiagramSource.mermaid(page.ladder()));
        }
    }

    private static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ScenarioPages.Surroundings surroundings(VariantResult result) {
        String name = files.name(result);
        String up = "../".repeat((int) name.chars().filter(c -> c == '/').count());
        return new ScenarioPages.Surroundings(
                up + files.style().getFileName(),
                up + files.index().getFileName(),
                result.throwable().map(Messages::of).orElse(""),
                downloads(result),
                placeCaptures(result));
    }

    private List<Download> downloads(VariantResult result) {
        Labels labels = Labels.of(result.language());
        String name = files.name(result).substring(files.name(result).lastIndexOf('/') + 1);
        List<Download> downloads = new ArrayList<>();
        if (Files.exists(files.file(result, CaptureReport.PCAPNG))) {
            downloads.add(new Download(name + CaptureReport.PCAPNG, labels.say("download.pcapng"), "pcapng"));
        }
        if (Files.exists(files.file(result, ".json"))) {
            downloads.add(new Download(name + ".json", labels.say("download.json"), "json"));
        }
        if (result.lab().filter(lab -> !new LabCapture(lab).frames().isEmpty()).isPresent()) {
            if (WiresharkReport.isCaptured(files, result)) {
                downloads.add(new Download(name + WiresharkReport.PROFILE, labels.say("download.profile"), "zip"));
            }
            downloads.add(new Download(name + PLANTUML, labels.say("ladder"), "PlantUML"));
            downloads.add(new Download(name + MERMAID, labels.say("ladder"), "Mermaid"));
        }
        for (String file : CommandFilesReport.captures(files.file(result, CommandFilesReport.FOLDER))) {
            String text = labels.say("download.bycommand", file);
            downloads.add(new Download(name + CommandFilesReport.FOLDER + "/" + file, text, extension(file)));
        }
        return downloads;
    }

    private List<Download> placeCaptures(VariantResult result) {
        String name = files.name(result).substring(files.name(result).lastIndexOf('/') + 1);
        Map<String, String> places = new LinkedHashMap<>();
        result.lab().stream()
                .flatMap(lab -> new LabCapture(lab).points().stream())
                .forEach(point -> places.put(SafeName.of(point.place()), Plain.line(point.place())));
        List<Download> captures = new ArrayList<>();
        for (String folder : List.of(PlaceCapturesReport.FOLDER, CaptureReport.PCAP_FOLDER)) {
            for (String file : CommandFilesReport.captures(files.file(result, folder))) {
                String stem = file.substring(0, file.lastIndexOf('.'));
                String text = places.getOrDefault(stem, stem);
                captures.add(new Download(name + folder + "/" + file, text, extension(file)));
            }
        }
        return captures;
    }

    private static String extension(String file) {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}
