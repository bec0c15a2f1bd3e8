package netherkin.reports.standard;

import io.cucumber.htmlformatter.MessagesToHtmlWriter;
import io.cucumber.messages.MessageToNdjsonWriter;
import io.cucumber.messages.ndjson.Serializer;
import io.cucumber.messages.types.Attachment;
import io.cucumber.messages.types.AttachmentContentEncoding;
import io.cucumber.messages.types.Duration;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Meta;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.PickleStep;
import io.cucumber.messages.types.Product;
import io.cucumber.messages.types.SourceReference;
import io.cucumber.messages.types.StepDefinition;
import io.cucumber.messages.types.StepDefinitionPattern;
import io.cucumber.messages.types.StepDefinitionPatternType;
import io.cucumber.messages.types.StepMatchArgumentsList;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestCaseFinished;
import io.cucumber.messages.types.TestCaseStarted;
import io.cucumber.messages.types.TestRunFinished;
import io.cucumber.messages.types.TestRunStarted;
import io.cucumber.messages.types.TestStep;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResult;
import io.cucumber.messages.types.TestStepResultStatus;
import io.cucumber.messages.types.TestStepStarted;
import io.cucumber.messages.types.Timestamp;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import netherkin.junit.StepResult;
import netherkin.network.lab.LabCapture;

/**
 * A run as Cucumber's messages. Two variants of one scenario would be two attempts at it there, of which readers show one:
 * a document has one variant only. Times are virtual, ids are counted.
 */
public final class CucumberMessages {
    private static final long SECOND = 1_000_000_000;
    private static final String RUN = "run";
    private static final String SENTENCE = "sentence";
    private static final Timestamp BEGIN = time(0);
    private static final Duration NO_TIME = new Duration(0L, 0L);
    private final UnaryOperator<String> located;
    private final List<Envelope> envelopes = new ArrayList<>();
    private final Map<String, Features> features = new LinkedHashMap<>();
    private int ids;

    private CucumberMessages(UnaryOperator<String> located) {
        this.located = located;
    }

    /**
     * The messages of outcomes of one variant.
     *
     * @param located makes of a file's path in the run's folder a link to it
     */
    public static List<Envelope> of(List<Outcome> outcomes, UnaryOperator<String> located) {
        return new CucumberMessages(located).all(outcomes);
    }

    /** One message a line. */
    public static void writeNdjson(OutputStream out, List<Envelope> envelopes) throws IOException {
        // It is not closed, as it would close what is not its own.
        MessageToNdjsonWriter writer = new MessageToNdjsonWriter(out, new Serializer());
        for (Envelope envelope : envelopes) {
            writer.write(envelope);
        }
        out.flush();
    }

    /** Cucumber's own page, which needs scripts. */
    public static void writeHtml(OutputStream out, List<Envelope> envelopes) throws IOException {
        Serializer serializer = new Serializer();
        try (MessagesToHtmlWriter writer = new MessagesToHtmlWriter(out, serializer::writeValue)) {
            for (Envelope envelope : envelopes) {
                writer.write(envelope);
            }
        }
    }

    private String id() {
        return Integer.toString(ids++);
    }

    private List<Envelope> all(List<Outcome> outcomes) {
        Product netherkin = new Product("netherkin", null);
        Product any = new Product("any", null);
        envelopes.add(Envelope.of(new Meta("30.1.0", netherkin, any, any, any, null)));
        for (Outcome each : outcomes) {
            String uri = each.result().featureUri();
            if (!features.containsKey(uri)) {
                features.put(uri, Features.read(uri, each.result().featurePath(), this::id));
                envelopes.addAll(features.get(uri).envelopes());
            }
        }
        envelopes.add(Envelope.of(new StepDefinition(
                SENTENCE,
                new StepDefinitionPattern("sentence", StepDefinitionPatternType.REGULAR_EXPRESSION),
                SourceReference.of("netherkin"))));
        envelopes.add(Envelope.of(new TestRunStarted(BEGIN, RUN)));
        outcomes.forEach(this::scenario);
        boolean success = outcomes.stream().allMatch(each -> each.message().isEmpty());
        envelopes.add(Envelope.of(new TestRunFinished(null, success, BEGIN, null, RUN)));
        return envelopes;
    }

    private void scenario(Outcome each) {
        Pickle pickle =
                features.get(each.result().featureUri()).pickle(each.result().line());
        if (pickle == null) {
            return;
        }
        List<TestStep> steps = new ArrayList<>();
        for (int i = 0; i < pickle.getSteps().size(); i++) {
            steps.add(testStep(pickle.getSteps().get(i), step(each, i)));
        }
        String testCase = id();
        envelopes.add(Envelope.of(new TestCase(testCase, pickle.getId(), steps, RUN)));
        String started = id();
        envelopes.add(Envelope.of(new TestCaseStarted(0L, started, testCase, null, BEGIN)));
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i).getId();
            envelopes.add(Envelope.of(new TestStepStarted(started, step, BEGIN)));
            boolean last = i == steps.size() - 1;
            if (last) {
                each.files().forEach(file -> attach(file, started, step));
            }
            Duration took = last ? new Duration(each.nanos() / SECOND, each.nanos() % SECOND) : NO_TIME;
            envelopes.add(Envelope.of(
                    new TestStepFinished(started, step, result(step(each, i), each, took), time(each.nanos()))));
        }
        envelopes.add(Envelope.of(new TestCaseFinished(started, time(each.nanos()), false)));
    }

    private static Optional<StepResult> step(Outcome each, int index) {
        List<StepResult> steps = each.result().steps();
        return index < steps.size() ? Optional.of(steps.get(index)) : Optional.empty();
    }

    private TestStep testStep(PickleStep step, Optional<StepResult> result) {
        StepResult.Status status = result.map(StepResult::status).orElse(StepResult.Status.SKIPPED);
        List<String> definitions = switch (status) {
            case UNDEFINED -> List.of();
            case AMBIGUOUS -> List.of(SENTENCE, SENTENCE);
            default -> List.of(SENTENCE);
        };
        List<StepMatchArgumentsList> arguments = definitions.stream()
                .map(definition -> new StepMatchArgumentsList(List.of()))
                .toList();
        return new TestStep(null, id(), step.getId(), definitions, arguments);
    }

    private static TestStepResult result(Optional<StepResult> step, Outcome each, Duration took) {
        StepResult.Status status = step.map(StepResult::status).orElse(StepResult.Status.SKIPPED);
        boolean explained = step.flatMap(StepResult::throwable).isPresent();
        return new TestStepResult(
                took,
                explained ? each.message() : null,
                switch (status) {
                    case PASSED -> TestStepResultStatus.PASSED;
                    case FAILED, WRONG -> TestStepResultStatus.FAILED;
                    case UNDEFINED -> TestStepResultStatus.UNDEFINED;
                    case AMBIGUOUS -> TestStepResultStatus.AMBIGUOUS;
                    case ABORTED, SKIPPED -> TestStepResultStatus.SKIPPED;
                },
                null);
    }

    private void attach(Outcome.Attached file, String started, String step) {
        envelopes.add(Envelope.of(new Attachment(
                located.apply(file.path()),
                AttachmentContentEncoding.IDENTITY,
                file.name(),
                "text/uri-list",
                null,
                started,
                step,
                null,
                null,
                null,
                null)));
    }

    private static Timestamp time(long nanos) {
        long all = LabCapture.EPOCH_NANOS + nanos;
        return new Timestamp(all / SECOND, all % SECOND);
    }
}
