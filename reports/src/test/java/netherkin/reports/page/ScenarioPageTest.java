package netherkin.reports.page;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import netherkin.junit.VariantResult;
import netherkin.network.field.FrameKind;
import netherkin.network.lab.Lab;
import netherkin.reports.SampleLabs;
import netherkin.reports.page.ScenarioPages.Surroundings;
import netherkin.reports.templates.JtepageGenerated;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ScenarioPageTest {
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private static String html(VariantResult result) {
        String message = result.throwable().map(Throwable::getMessage).orElse("");
        ScenarioPage page = ScenarioPages.of(
                result,
                new Surroundings(
                        "../netherkin.css",
                        "../index.html",
                        message,
                        List.of(new Download("a.pcapng", "Capture", "pcapng")),
                        List.of()));
        StringOutput output = new StringOutput();
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(output), null, page);
        return output.toString();
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static Lab pinged() {
        return SampleLabs.ping(SampleLabs.routed(3, "VM", "Host "), 9, "VM1", SampleLabs.ip(2), 1);
    }

    private static String passing() {
        Lab lab = pinged();
        SampleLabs.receives(lab, 10, "VM2", FrameKind.ARP_REQUEST, false);
        SampleLabs.receives(lab, 11, "VM2", FrameKind.RARP_REQUEST, true);
        return html(SampleLabs.result(lab, "passes", "en"));
    }

    private static String failing() {
        Lab lab = pinged();
        SampleLabs.receives(lab, 10, "VM3", FrameKind.ICMP_ECHO_REPLY, false);
        return html(SampleLabs.result(lab, "fails", "en"));
    }

    @Test
    void every_link_inside_the_page_has_its_target_and_no_id_is_given_twice() {
        for (String page : List.of(passing(), failing())) {
            List<String> ids = all(ID, page);
            Set<String> unique = new LinkedHashSet<>(ids);
            List<String> links = all(LINK, page);
            assertThat(links.size(), is(greaterThan(100)));
            links.removeAll(unique);
            assertThat(links, is(empty()));
            assertThat(ids.size(), is(unique.size()));
        }
    }

    @Test
    void the_ladder_is_well_formed_and_has_a_title_and_a_description() throws Exception {
        for (String page : List.of(passing(), failing())) {
            int from = page.indexOf("<svg id=\"ladder-");
            String svg = page.substring(from, page.indexOf("</svg>", from) + 6);
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent(), containsString("places"));
            for (String id : root.getAttribute("aria-labelledby").split(" ")) {
                assertThat("id=\"" + id + "\"", svg.contains("id=\"" + id + "\""), is(true));
            }
            assertThat(root.getElementsByTagName("line").getLength(), is(greaterThan(20)));
        }
    }

    @Test
    void the_page_needs_neither_scripts_nor_inline_styles_nor_anything_from_elsewhere() {
        for (String page : List.of(passing(), failing())) {
            for (String unwanted :
                    List.of("<script", " style=", "<style", " onclick", "javascript:", "<img", "@import")) {
                assertThat(unwanted, page.contains(unwanted), is(false));
            }
            String withoutNamespace = page.replace("http://www.w3.org/2000/svg", "");
            assertThat("http", withoutNamespace.contains("http"), is(false));
        }
    }

    @Test
    void a_then_links_the_frames_that_satisfied_it_and_says_so_of_an_absence() {
        String page = passing();
        String request = page.substring(page.indexOf("id=\"s2\""), page.indexOf("id=\"s3\""));
        List<String> frames = all(LINK, request);
        assertThat(frames.size(), is(1));
        String row = page.substring(page.indexOf("<tr id=\"" + frames.get(0) + "\""));
        assertThat(row.substring(0, row.indexOf("</tr>")), containsString("<bdi>VM2</bdi>"));
        String absence = page.substring(page.indexOf("id=\"s3\""), page.indexOf("</ol>", page.indexOf("id=\"s3\"")));
        assertThat("no single frame shows it", absence.contains("no single frame shows it"), is(true));
    }

    @Test
    void a_failure_is_told_part_by_part_with_marks_and_words_and_at_most_three_frames() {
        String page = failing();
        String why = page.substring(page.indexOf("<section id=\"why\""), page.indexOf("<section id=\"ladder\""));
        assertThat("✗", why.contains("✗"), is(true));
        assertThat("differs", why.contains("differs"), is(true));
        int columns =
                all(Pattern.compile("(<th scope=\"col\"><a href=\"#f)"), why).size();
        assertThat(columns, is(3));
        assertThat("What led to frame #", why.contains("What led to frame #"), is(true));
        assertThat("VM1 pings 172.16.2.12", why.contains("VM1 pings 172.16.2.12"), is(true));
        assertThat(all(Pattern.compile("(class=\"nearest\")"), page).size(), is(2));
    }

    @Test
    void a_frame_that_must_not_be_is_not_called_near() {
        Lab lab = pinged();
        SampleLabs.receives(lab, 10, "VM2", FrameKind.ARP_REQUEST, true);
        String page = html(SampleLabs.result(lab, "fails", "en"));
        assertThat(page.contains("<h3>What is there and must not be</h3>"), is(true));
        assertThat(page.contains("<h3>What came nearest</h3>"), is(false));
        assertThat(failing().contains("<h3>What came nearest</h3>"), is(true));
    }

    @Test
    void a_german_feature_has_a_german_page() {
        String page = html(SampleLabs.result(pinged(), "läuft", "de"));
        assertThat("<html lang=\"de\">", page.contains("<html lang=\"de\">"), is(true));
        assertThat("bestanden", page.contains("bestanden"), is(true));
        assertThat("Frame-Leiter", page.contains("Frame-Leiter"), is(true));
        for (String english : List.of("passed</", "Downloads", "Run it again", "layers and bytes", ">learned<")) {
            assertThat(english, page.contains(english), is(false));
        }
    }

    @Test
    void names_are_only_text() throws Exception {
        String evil = "<script>alert('1')</script>\u202e]]>--&amp;";
        Lab lab = SampleLabs.ping(SampleLabs.routed(2, evil, "<b onclick=x>"), 9, evil + "1", SampleLabs.ip(2), 1);
        SampleLabs.receives(lab, 10, evil + "2", FrameKind.RARP_REQUEST, false);
        String page = html(SampleLabs.result(lab, evil + "\u0000\ud800", "en"));
        assertThat("<script", page.contains("<script"), is(false));
        assertThat("<b onclick", page.contains("<b onclick"), is(false));
        assertThat("\u202e", page.contains("\u202e"), is(false));
        assertThat("\u0000", page.contains("\u0000"), is(false));
        assertThat(page, containsString("&lt;script&gt;alert("));
        int from = page.indexOf("<svg id=\"ladder-");
        String svg = page.substring(from, page.indexOf("</svg>", from) + 6);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void a_thousand_frames_between_forty_places_make_less_than_two_megabytes() {
        Lab lab = SampleLabs.routed(10, "VM", "Host ");
        for (int i = 1; i <= 9; i++) {
            SampleLabs.ping(lab, 8 + i, "VM" + i, SampleLabs.ip(i + 1), 1);
        }
        String page = html(SampleLabs.result(lab, "large", "en"));
        assertThat(all(Pattern.compile("(<tr id=\"f)"), page).size(), is(greaterThanOrEqualTo(1000)));
        assertThat(" places", page.contains(" places"), is(true));
        assertThat(page.getBytes(StandardCharsets.UTF_8).length, is(lessThan(2_000_000)));
    }

    @Test
    void the_same_run_gives_the_same_page() {
        assertThat(failing().equals(failing()), is(true));
    }
}
