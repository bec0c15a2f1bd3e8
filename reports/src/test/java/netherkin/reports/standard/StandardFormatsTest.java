package netherkin.reports.standard;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import netherkin.network.field.FrameKind;
import netherkin.network.lab.Lab;
import netherkin.reports.SampleLabs;
import org.junit.jupiter.api.Test;

class StandardFormatsTest {
    private static final String HOSTILE = "</testcase> %\r\n::error:: ``` \u0007 \ud83d\ude00, a: b";

    private static Outcome failed() {
        Lab lab = SampleLabs.ping(SampleLabs.routed(2, "vm", "h"), 5, "vm1", SampleLabs.ip(2), 1);
        SampleLabs.receives(lab, 6, "vm2", FrameKind.ICMP_ECHO_REQUEST, true);
        List<Outcome.Attached> files = List.of(new Outcome.Attached("a/b.pcapng", "application/x-pcapng"));
        return new Outcome(SampleLabs.result(lab, HOSTILE, "en"), 1_500_000_000L, HOSTILE, files, List.of("● ```` ▶"));
    }

    private static Source schema(String name) {
        return new StreamSource(
                StandardFormatsTest.class.getResourceAsStream("/org/opentest4j/reporting/schema/" + name));
    }

    @Test
    void the_open_test_report_is_valid_by_its_schema() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OpenTestReport.write(out, List.of(failed(), failed()));
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, id, system, base) -> null);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.newSchema(new Source[] {schema("core-0.2.0.xsd"), schema("events-0.2.0.xsd")})
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(out.toByteArray())));
        assertThat(out.toString(StandardCharsets.UTF_8), containsString("2026-01-01T00:00:01.500Z"));
    }

    @Test
    void names_with_markup_and_control_characters_stay_text_in_xml() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JunitXml.write(out, List.of(failed()), path -> path);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
        assertThat(document.getElementsByTagName("testcase").getLength(), is(1));
        assertThat(document.getElementsByTagName("failure").item(0).getTextContent(), containsString("</testcase>"));
    }

    @Test
    void an_annotation_is_one_line_whatever_the_message() {
        String annotation = GithubActions.annotations(List.of(failed())).get(0);
        assertThat(annotation.lines().count(), is(1L));
        assertThat(
                annotation,
                containsString("::error file=a.feature,line=3,title=</testcase> %25%0D%0A%3A%3Aerror%3A%3A"));
        assertThat(annotation, containsString("::</testcase> %25%0D%0A::error::"));
    }

    @Test
    void in_the_summary_no_text_ends_its_own_block() {
        String summary = GithubActions.summary(List.of(failed()));
        assertThat(summary, containsString("| failed | 1 |"));
        assertThat(summary, containsString("`````text\n● ```` ▶\n`````"));
        assertThat(summary, not(containsString("### </testcase>")));
    }

    @Test
    void allure_names_a_variant_the_same_each_time() {
        assertThat(AllureResults.id(failed()), is(AllureResults.id(failed())));
    }
}
