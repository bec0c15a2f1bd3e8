package netherkin.junit.cucumber;

import io.cucumber.core.backend.Status;
import io.cucumber.core.backend.Step;
import io.cucumber.core.backend.TestCaseState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import netherkin.junit.feature.Pickle;
import netherkin.junit.feature.StepLine;

/** The running scenario as hooks see it. */
final class ScenarioState implements TestCaseState {
    private final Pickle pickle;
    private final Place place;
    private final Attachments attachments;
    Status status = Status.PASSED;
    StepLine step;

    ScenarioState(Pickle pickle, Place place, Attachments attachments) {
        this.pickle = pickle;
        this.place = place;
        this.attachments = attachments;
    }

    @Override
    public Collection<String> getSourceTagNames() {
        return pickle.tags();
    }

    @Override
    public Status getStatus() {
        return status;
    }

    @Override
    public boolean isFailed() {
        return status == Status.FAILED;
    }

    @Override
    public void attach(byte[] data, String mediaType, String name) {
        attachments.attach(data, mediaType, name);
    }

    @Override
    public void attach(String data, String mediaType, String name) {
        attachments.attach(data.getBytes(StandardCharsets.UTF_8), mediaType, name);
    }

    @Override
    public void log(String text) {
        attachments.log(text);
    }

    @Override
    public String getName() {
        return pickle.name();
    }

    @Override
    public String getId() {
        return place.id();
    }

    @Override
    public URI getUri() {
        return place.uri();
    }

    @Override
    public String getLanguage() {
        return place.language();
    }

    @Override
    public Integer getLine() {
        return pickle.line();
    }

    @Override
    public Optional<Step> geCurrentPickleStep() {
        return Optional.ofNullable(step).map(CurrentStep::new);
    }

    private record CurrentStep(StepLine line) implements Step {
        @Override
        public String getKeyword() {
            return line.keyword() + " ";
        }

        @Override
        public String getText() {
            return line.text();
        }

        @Override
        public int getLine() {
            return line.origin().line();
        }
    }
}
