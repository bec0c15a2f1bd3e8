package netherkin.reports.standard;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import netherkin.junit.StepResult;
import netherkin.junit.VariantResult.Status;

/** The XML that build servers read, with a suite a feature; attachments as they look for them in the output. */
public final class JunitXml {
    private static final int NANOS = 9;
    private final Xml xml;
    private final UnaryOperator<String> located;

    private JunitXml(Xml xml, UnaryOperator<String> located) {
        this.xml = xml;
        this.located = located;
    }

    /** @param located makes of a file's path in the run's folder what a reader of the XML finds it by */
    public static void write(OutputStream out, List<Outcome> outcomes, UnaryOperator<String> located)
            throws IOException {
        Xml.write(out, xml -> new JunitXml(xml, located).suites(outcomes));
    }

    private void suites(List<Outcome> outcomes) throws XMLStreamException {
        Map<String, List<Outcome>> byFeature = new LinkedHashMap<>();
        outcomes.forEach(each -> byFeature
                .computeIfAbsent(each.result().featurePath(), path -> new ArrayList<>())
                .add(each));
        xml.element("testsuites", () -> {
            for (List<Outcome> suite : byFeature.values()) {
                suite(suite);
            }
        });
    }

    private void suite(List<Outcome> suite) throws XMLStreamException {
        xml.element(
                "testsuite",
                () -> {
                    for (Outcome each : suite) {
                        testcase(each);
                    }
                },
                "name",
                suite.get(0).result().featureName(),
                "tests",
                Integer.toString(suite.size()),
                "failures",
                count(suite, Status.FAILED),
                "errors",
                count(suite, Status.WRONG),
                "skipped",
                count(suite, Status.ABORTED),
                "time",
                seconds(suite.stream().mapToLong(Outcome::nanos).sum()));
    }

    private static String count(List<Outcome> suite, Status status) {
        return Long.toString(
                suite.stream().filter(each -> each.status() == status).count());
    }

    private void testcase(Outcome each) throws XMLStreamException {
        xml.element(
                "testcase",
                () -> {
                    verdict(each);
                    xml.element("system-out", () -> xml.text(output(each)));
                },
                "name",
                each.title(),
                "classname",
                each.result().featurePath(),
                "file",
                each.result().featurePath(),
                "line",
                Integer.toString(each.result().line()),
                "time",
                seconds(each.nanos()));
    }

    private void verdict(Outcome each) throws XMLStreamException {
        String first = each.message().lines().findFirst().orElse("");
        switch (each.status()) {
            case PASSED -> {}
            case FAILED -> xml.element("failure", () -> xml.text(each.message()), "message", first, "type", type(each));
            case WRONG -> xml.element("error", () -> xml.text(each.message()), "message", first, "type", type(each));
            case ABORTED -> xml.element("skipped", () -> xml.text(each.message()), "message", first);
        }
    }

    private static String type(Outcome each) {
        return each.result()
                .throwable()
                .map(cause -> cause.getClass().getName())
                .orElse("");
    }

    private String output(Outcome each) {
        StringBuilder out = new StringBuilder();
        for (StepResult step : each.result().steps()) {
            out.append('\n').append(step.keyword().strip()).append(' ').append(step.text());
            out.append(" ... ").append(ResultWords.of(step.status()));
        }
        for (Outcome.Attached file : each.files()) {
            out.append("\n[[ATTACHMENT|").append(located.apply(file.path())).append("]]");
        }
        return out.append('\n').toString();
    }

    private static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, NANOS).stripTrailingZeros().toPlainString();
    }
}
