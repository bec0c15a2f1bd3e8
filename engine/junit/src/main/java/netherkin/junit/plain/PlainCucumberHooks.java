package netherkin.junit.plain;

import io.cucumber.java.After;
import io.cucumber.java.AfterAll;
import io.cucumber.java.Before;
import io.cucumber.java.BeforeStep;
import io.cucumber.java.Scenario;
import io.cucumber.java.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netherkin.junit.StepResult;
import netherkin.junit.Variant;
import netherkin.junit.VariantResult;
import netherkin.junit.feature.DocText;
import netherkin.junit.feature.FeatureFile;
import netherkin.junit.feature.Pickle;
import netherkin.junit.feature.StepLine;
import netherkin.network.lab.Lab;
import netherkin.network.lab.LabOptions;
import netherkin.network.lab.Role;
import netherkin.network.topology.Origin;
import org.opentest4j.TestAbortedException;

/** Tells the lab each step before it is called, and the listeners each scenario after it. */
public final class PlainCucumberHooks {
    private final Lab lab;
    private Optional<FeatureFile> file = Optional.empty();
    private Optional<Pickle> pickle = Optional.empty();
    private Role role = Role.GIVEN;
    private int lastLine;

    /** Cucumber makes one for each scenario. */
    public PlainCucumberHooks(Lab lab) {
        this.lab = lab;
    }

    /** Aborts what needs a real interface, unless it is wanted. */
    @Before(order = Integer.MIN_VALUE)
    public void open(Scenario scenario) {
        file = PlainRun.current().file(scenario.getUri());
        pickle = file.flatMap(found -> found.pickleAt(scenario.getLine()));
        if (scenario.getSourceTagNames().contains("@live")
                && !PlainRun.setting("netherkin.live").filter("true"::equals).isPresent()) {
            throw new TestAbortedException(
                    "tagged @live: it needs a real interface, and runs only if netherkin.live is true");
        }
    }

    /** A seed from outside outranks the file's, as on our own engine. */
    @Before(order = Integer.MIN_VALUE + 1)
    public void seed(Scenario scenario) {
        if (PlainRun.setting("netherkin.seed").isEmpty()) {
            scenario.getSourceTagNames().stream()
                    .filter(tag -> tag.matches("@seed=-?[0-9]{1,18}"))
                    .forEach(tag -> lab.reseed(Long.parseLong(tag.substring("@seed=".length()))));
        }
    }

    /** Tells the lab the step that follows. */
    @BeforeStep(order = Integer.MIN_VALUE)
    public void begin(Scenario scenario, Step step) {
        lastLine = step.getLine();
        Optional<StepLine> line = pickle.flatMap(found -> found.steps().stream()
                .filter(each -> each.origin().line() == step.getLine())
                .findFirst());
        role = line.map(StepLine::role).orElse(role);
        Origin origin =
                line.map(StepLine::origin).orElse(new Origin(scenario.getUri().toString(), step.getLine()));
        lab.begin(new netherkin.network.lab.Step(
                role,
                step.getKeyword().strip(),
                step.getText(),
                origin,
                line.map(StepLine::rowOrigins).orElse(List.of())));
    }

    /** Tells the listeners, and attaches what they publish. */
    @After(order = Integer.MIN_VALUE)
    public void close(Scenario scenario) throws IOException {
        if (file.isPresent() && pickle.isPresent()) {
            PlainRun.current().finished(result(scenario, file.get(), pickle.get()), new ScenarioPublisher(scenario));
        }
    }

    /** Ends the run. */
    @AfterAll
    public static void end() throws IOException {
        PlainRun.current().end();
    }

    private VariantResult result(Scenario scenario, FeatureFile read, Pickle run) {
        LabOptions options = lab.options();
        return new VariantResult(
                read.location().content().toString(),
                read.location().shown(),
                read.heading().title(),
                read.language(),
                Optional.empty(),
                scenario.getName(),
                "",
                run.line(),
                run.tags(),
                new Variant(options.encapsulation(), options.replication(), options.profile(), options.seed()),
                read.location().shown() + ":" + run.line(),
                status(scenario),
                Optional.empty(),
                steps(scenario, run),
                Optional.of(lab));
    }

    private static VariantResult.Status status(Scenario scenario) {
        return switch (scenario.getStatus()) {
            case PASSED -> VariantResult.Status.PASSED;
            case SKIPPED -> VariantResult.Status.ABORTED;
            case UNDEFINED, AMBIGUOUS -> VariantResult.Status.WRONG;
            default -> VariantResult.Status.FAILED;
        };
    }

    /** Cucumber tells hooks the scenario's state alone: what came before the last step that was begun has passed. */
    private List<StepResult> steps(Scenario scenario, Pickle run) {
        boolean passed = scenario.getStatus() == io.cucumber.java.Status.PASSED;
        List<StepResult> results = new ArrayList<>();
        StepResult.Status status = lastLine > 0 ? StepResult.Status.PASSED : StepResult.Status.SKIPPED;
        for (StepLine step : run.steps()) {
            boolean last = step.origin().line() == lastLine;
            StepResult.Status own = !last || passed ? status : ended(scenario);
            results.add(new StepResult(
                    step.keyword(),
                    step.text(),
                    step.origin().line(),
                    step.table(),
                    step.docText().map(DocText::content),
                    own,
                    Optional.empty()));
            status = last ? StepResult.Status.SKIPPED : status;
        }
        return results;
    }

    private static StepResult.Status ended(Scenario scenario) {
        return switch (scenario.getStatus()) {
            case SKIPPED -> StepResult.Status.ABORTED;
            case UNDEFINED, AMBIGUOUS -> StepResult.Status.PASSED;
            default -> StepResult.Status.FAILED;
        };
    }
}
