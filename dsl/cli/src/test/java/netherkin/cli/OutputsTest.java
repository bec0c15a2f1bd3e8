package netherkin.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a run leaves for other tools. */
class OutputsTest {
    private static final String TEXT = """
            @lab
            Feature: Two hosts <b>& "friends"

              Scenario: One pings the other
                Given these hosts
                  | host | VTEP        |
                  | h1   | 10.0.0.1/24 |
                  | h2   | 10.0.0.2/24 |
                And these VMs
                  | VM | host | network |
                  | a  | h1   | blue    |
                  | b  | h2   | blue    |
                When a pings b
                Then b receives an ICMP echo request

              @encapsulation=VXLAN,Geneve
              Scenario: It comes in neither envelope
                Given these hosts
                  | host | VTEP        |
                  | h1   | 10.0.0.1/24 |
                  | h2   | 10.0.0.2/24 |
                And these VMs
                  | VM | host | network |
                  | a  | h1   | blue    |
                  | b  | h2   | blue    |
                When a pings b
                Then b receives no ICMP echo request
            """;

    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private Trial run(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add(Files.writeString(folder.resolve("two.feature"), TEXT).toString());
        return Trial.run(folder, arguments.toArray(String[]::new));
    }

    private String read(String name) throws IOException {
        return Files.readString(out().resolve(name));
    }

    private Document xml(String name) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(out().resolve(name).toFile());
    }

    private static List<Element> all(Document document, String name) {
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagName(name).getLength(); i++) {
            all.add((Element) document.getElementsByTagName(name).item(i));
        }
        return all;
    }

    @Test
    void junit_xml_counts_what_passed_and_failed_and_names_files_that_are_there() throws Exception {
        run();
        Document document = xml("junit.xml");
        Element suite = all(document, "testsuite").get(0);
        assertThat(suite.getAttribute("name"), is("Two hosts <b>& \"friends\""));
        assertThat(suite.getAttribute("tests"), is("3"));
        assertThat(suite.getAttribute("failures"), is("2"));
        List<String> names = all(document, "testcase").stream()
                .map(each -> each.getAttribute("name"))
                .toList();
        assertThat(names, hasItems("One pings the other", "It comes in neither envelope [Geneve]"));
        List<String> files = all(document, "system-out").stream()
                .flatMap(each -> each.getTextContent().lines())
                .filter(line -> line.startsWith("[[ATTACHMENT|"))
                .map(line -> line.substring("[[ATTACHMENT|".length(), line.length() - 2))
                .toList();
        assertThat(files.size(), is(9));
        for (String file : files) {
            assertThat(file, Files.exists(out().resolve(file)));
        }
    }

    @Test
    void the_open_test_report_tells_each_variant_with_its_result_and_its_files() throws Exception {
        run();
        Document document = xml("open-test-report.xml");
        List<String> results = all(document, "result").stream()
                .map(each -> each.getAttribute("status"))
                .toList();
        assertThat(results, is(List.of("SUCCESSFUL", "FAILED", "FAILED")));
        List<String> paths = all(document, "file").stream()
                .map(each -> each.getAttribute("path"))
                .toList();
        assertThat(paths, hasItem(startsWith("two/it-comes-in-neither-envelope-17-geneve")));
    }

    @Test
    void each_variant_has_a_document_of_cucumbers_messages_and_a_page() throws Exception {
        run();
        List<String> files = Trial.files(out().resolve("cucumber"));
        assertThat(
                files,
                is(List.of(
                        "cucumber-geneve.html",
                        "cucumber-vxlan.html",
                        "cucumber.html",
                        "messages-geneve.ndjson",
                        "messages-vxlan.ndjson",
                        "messages.ndjson")));
        for (String variant : List.of("geneve", "vxlan")) {
            List<String> messages =
                    read("cucumber/messages-" + variant + ".ndjson").lines().toList();
            assertThat(messages, everyItem(startsWith("{\"")));
            assertThat(
                    messages.stream()
                            .filter(line -> line.startsWith("{\"testCaseStarted\""))
                            .count(),
                    is(1L));
            assertThat(messages, hasItem(containsString("\"status\":\"FAILED\"")));
        }
        assertThat(read("cucumber/messages.ndjson"), not(containsString("\"status\":\"FAILED\"")));
        assertThat(read("cucumber/cucumber.html"), containsString("One pings the other"));
    }

    @Test
    void allure_gets_results_only_if_asked() throws IOException {
        run();
        assertThat(Files.exists(out().resolve("allure-results")), is(false));
        run("--allure");
        List<String> files = Trial.files(out().resolve("allure-results"));
        assertThat(files.stream().filter(name -> name.endsWith("-result.json")).count(), is(3L));
        assertThat(
                files.stream()
                        .filter(name -> name.endsWith("-attachment.pcapng"))
                        .count(),
                is(3L));
    }

    @Test
    void the_ladder_is_there_in_the_languages_of_drawing_tools() throws IOException {
        run();
        assertThat(
                read("two/one-pings-the-other-4.puml"),
                allOf(startsWith("@startuml\n"), containsString("participant \"VTEP of h1\""), containsString(" -> ")));
        assertThat(
                read("two/one-pings-the-other-4.mmd"),
                allOf(startsWith("sequenceDiagram\n"), containsString("participant p0 as a\n"), containsString("->>")));
    }

    @Test
    void with_ladder_a_failure_is_printed_with_its_frames_and_fits_the_terminal() throws IOException {
        assertThat(run().out(), not(containsString("●")));
        String printed = run("--ladder").out();
        assertThat(printed, allOf(containsString("●"), containsString("▶"), containsString("VTEP")));
        List<Integer> widths = printed.lines()
                .filter(line -> line.contains("│"))
                .map(line -> line.codePointCount(0, line.length()))
                .toList();
        assertThat(widths.size(), is(greaterThan(10)));
        assertThat(widths, everyItem(is(lessThanOrEqualTo(100))));
    }

    @Test
    void two_runs_leave_the_same_bytes() throws IOException {
        run("--allure");
        Path first = Files.move(out(), folder.resolve("first"));
        run("--allure");
        assertThat(Trial.files(out()), is(Trial.files(first)));
        for (String name : Trial.files(first)) {
            assertThat(name, Files.mismatch(first.resolve(name), out().resolve(name)), is(-1L));
        }
    }
}
