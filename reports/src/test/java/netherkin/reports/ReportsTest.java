package netherkin.reports;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netherkin.junit.RunContext;
import netherkin.junit.RunListener;
import netherkin.junit.VariantResult;
import netherkin.network.lab.CaptureFile;
import netherkin.network.lab.CaptureFiles;
import netherkin.network.lab.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private static final String FEATURE = "features/arp.feature";

    @TempDir
    private Path folder;

    private Samples.Published leave(Map<String, String> settings, VariantResult... results) throws IOException {
        RunContext run = Samples.run(folder, settings, FEATURE);
        Samples.Published published = new Samples.Published();
        for (RunListener listener :
                List.of(new CaptureReport(), new CommandFilesReport(), new JsonReport(), new IndexReport())) {
            listener.runStarted(run);
            for (VariantResult result : results) {
                listener.variantFinished(result, published);
            }
            listener.runFinished(run, List.of(results));
        }
        return published;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void each_scenario_leaves_a_capture_and_a_json_and_both_are_published() throws IOException {
        Samples.Published published = leave(Map.of(), Samples.passed(FEATURE, "one", 3));
        assertThat(
                left(),
                is(List.of(
                        "arp/one-3.json",
                        "arp/one-3.pcapng",
                        "index.html",
                        "netherkin.css",
                        "tag-smoke.html",
                        "verdict-passed.html")));
        assertThat(published.files, is(List.of(folder.resolve("arp/one-3.pcapng"), folder.resolve("arp/one-3.json"))));
    }

    @Test
    void a_capture_is_left_when_it_was_asked_for() throws IOException {
        VariantResult good = Samples.passed(FEATURE, "good", 3);
        VariantResult bad = Samples.failed(FEATURE, "bad", 6, "no");
        leave(Map.of(), good, bad);
        leave(Map.of("netherkin.capture", "failed"), good, bad);
        assertThat(left().contains("arp/good-3.pcapng"), is(false));
        assertThat(left().contains("arp/bad-6.pcapng"), is(true));
        leave(Map.of("netherkin.capture", "never"), good, bad);
        assertThat(left().contains("arp/bad-6.pcapng"), is(false));
    }

    @Test
    void what_commands_wrote_lies_in_the_variants_own_folder_and_in_the_index() throws IOException {
        VariantResult result = Samples.passed(FEATURE, "one", 3);
        CaptureFiles.of(result.lab().orElseThrow())
                .create("Host B", "../../tmp/x.pcap", CaptureFile.Format.PCAP, 96)
                .append(5, new byte[60], 60);
        Samples.Published published = leave(Map.of(), result);
        String file = left().get(0);
        assertThat(file, startsWith("arp/one-3-files/host-b-tmp-x-pcap-"));
        assertThat(published.files.contains(folder.resolve(file)), is(true));
        assertThat(text("index.html"), containsString("href=\"" + file + "\""));
        leave(Map.of("netherkin.capture", "never"), result);
        assertThat(left().contains(file), is(false));
    }

    @Test
    void a_variant_leaves_a_page_with_links_to_files_that_are_there() throws IOException {
        Lab lab = SampleLabs.ping(SampleLabs.routed(2, "VM", "../Host "), 9, "VM1", SampleLabs.ip(2), 1);
        VariantResult result = SampleLabs.result(lab, "../../etc/<passwd>", "en");
        Samples.Published published = new Samples.Published();
        RunContext run = Samples.run(folder, Map.of(), "a.feature");
        List<RunListener> listeners = List.of(
                new CaptureReport(),
                new JsonReport(),
                new PlaceCapturesReport(),
                new ScenarioReport(),
                new WiresharkReport());
        for (int again = 0; again < 2; again++) {
            for (RunListener listener : listeners) {
                listener.runStarted(run);
                listener.variantFinished(result, published);
            }
        }
        Path page = folder.resolve(left().stream()
                .filter(file -> file.endsWith(".html"))
                .findFirst()
                .orElseThrow());
        Matcher links = Pattern.compile("href=\"([^#\"]+)\"").matcher(Files.readString(page));
        int found = 0;
        while (links.find()) {
            Path target = page.resolveSibling(links.group(1)).normalize();
            assertThat(target.startsWith(folder), is(true));
            boolean later = target.equals(folder.resolve("index.html"));
            assertThat(target.toString(), later || Files.exists(target), is(true));
            found++;
        }
        assertThat(found, is(2 + 5 + 8));
    }

    @Test
    void what_breaks_while_a_file_is_written_leaves_the_one_before_whole() throws IOException {
        Path file = folder.resolve("page.html");
        AtomicFile.write(file, out -> out.write('1'));
        for (Exception problem : List.of(
                new IOException("No space left on device"),
                new UncheckedIOException(new IOException("No space left on device")))) {
            IOException told = assertThrows(
                    UnwrittenFileException.class,
                    () -> AtomicFile.write(file, out -> {
                        out.write('2');
                        if (problem instanceof UncheckedIOException unchecked) {
                            throw unchecked;
                        }
                        throw (IOException) problem;
                    }));
            assertThat(told.getMessage(), is(file + ": cannot be written: No space left on device"));
            assertThat(left(), is(List.of("page.html")));
            assertThat(text("page.html"), is("1"));
        }
    }

    @Test
    void two_runs_leave_the_same_bytes() throws IOException {
        VariantResult[] results = {Samples.passed(FEATURE, "one", 3), Samples.failed(FEATURE, "two", 9, "why")};
        leave(Map.of(), results);
        List<byte[]> first = new ArrayList<>();
        for (String file : left()) {
            first.add(Files.readAllBytes(folder.resolve(file)));
        }
        leave(Map.of(), results);
        for (int i = 0; i < first.size(); i++) {
            assertThat(left().get(i), Files.readAllBytes(folder.resolve(left().get(i))), is(first.get(i)));
        }
    }

    @Test
    void the_index_shows_verdict_failure_and_files_and_escapes_them_all() throws IOException {
        leave(Map.of(), Samples.failed(FEATURE, "<script>alert(1)</script>", 3, "expected <b> & \"c\""));
        assertThat(
                text("index.html"),
                allOf(
                        containsString("&lt;script&gt;alert(1)&lt;/script&gt;"),
                        containsString("expected &lt;b&gt; &amp; \"c\""),
                        containsString("features/arp.feature:3"),
                        containsString("href=\"arp/script-alert-1-script-3.pcapng\""),
                        not(containsString("<script"))));
    }

    @Test
    void the_index_needs_neither_scripts_nor_inline_styles_nor_anything_from_elsewhere() throws IOException {
        leave(Map.of(), Samples.passed(FEATURE, "one", 3), Samples.geneve(FEATURE, "one", 3));
        String page = text("index.html");
        for (String unwanted : List.of("<script", " style=", "<style", "onclick", "http:", "https:", "//")) {
            assertThat(page, not(containsString(unwanted)));
        }
        assertThat(text("netherkin.css"), not(containsString("url(")));
        assertThat(page, containsString("<html lang=\"en\">"));
    }

    @Test
    void json_tells_the_steps_with_their_tables() throws IOException {
        leave(Map.of(), Samples.failed(FEATURE, "two", 9, "why"));
        assertThat(
                text("arp/two-9.json"),
                allOf(
                        containsString("\"verdict\" : \"failed\""),
                        containsString("\"message\" : \"why\""),
                        containsString("\"docString\" : \"doc & string\""),
                        containsString("\"frames\" : [ ]")));
    }

    @Test
    void what_cannot_be_written_is_named_with_its_cause_and_leaves_nothing_half() throws IOException {
        Files.writeString(folder.resolve("arp"), "in the way");
        IOException problem = assertThrows(IOException.class, () -> leave(Map.of(), Samples.passed(FEATURE, "one", 3)));
        assertThat(
                problem.getMessage(),
                is(folder.resolve("arp") + ": cannot be written: there is a file where a folder is needed"));
        assertThat(left(), is(List.of("arp")));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void five_hundred_scenarios_have_an_index_at_once() throws IOException {
        VariantResult[] many = new VariantResult[500];
        for (int i = 0; i < many.length; i++) {
            many[i] = Samples.passed(FEATURE, "scenario " + i, i + 1);
        }
        RunContext run = Samples.run(folder, Map.of(), FEATURE);
        new IndexReport().runFinished(run, List.of(many));
        assertThat(Files.size(folder.resolve("index.html")), lessThan(1_000_000L));
    }
}
