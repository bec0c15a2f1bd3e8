package acme;

import io.cucumber.java.After;
import io.cucumber.java.AfterStep;
import io.cucumber.java.Before;
import io.cucumber.java.BeforeStep;
import io.cucumber.java.DataTableType;
import io.cucumber.java.DefaultDataTableEntryTransformer;
import io.cucumber.java.DocStringType;
import io.cucumber.java.ParameterType;
import io.cucumber.java.PendingException;
import io.cucumber.java.Scenario;
import io.cucumber.java.Step;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import netherkin.junit.vocabulary.Conditions;
import netherkin.network.lab.Lab;
import netherkin.network.topology.ScenarioException;
import org.opentest4j.TestAbortedException;

/** Steps as somebody who uses the engine writes them. */
public final class UserSteps {
    public record Colour(String name) {}

    public record Pair(String left, String right) {}

    public record Host(String hostName) {}

    public record Shout(String text) {}

    private final Lab lab;
    private final Conditions conditions;
    private Scenario scenario;

    public UserSteps(Conditions conditions, Lab lab) {
        this.lab = lab;
        this.conditions = conditions;
    }

    @ParameterType("red|green")
    public Colour colour(String name) {
        return new Colour(name);
    }

    @ParameterType("shape .*")
    public String shape(String name) {
        throw new ScenarioException(lab.step().origin(), "no " + name + " is declared");
    }

    @Given("a {shape}")
    public void shaped(String shape) {}

    @DataTableType
    public Pair pair(Map<String, String> entry) {
        return new Pair(entry.get("left"), entry.get("right"));
    }

    @DocStringType
    public Shout shout(String text) {
        return new Shout(text.toUpperCase(java.util.Locale.ROOT));
    }

    @DefaultDataTableEntryTransformer(headersToProperties = true)
    public Object entry(Map<String, String> entry, Type type) {
        return new Host(entry.get("hostName"));
    }

    @Before
    public void remember(Scenario running) {
        scenario = running;
    }

    @Before("@traced")
    public void before(Scenario running) {
        Conditions.SEEN.add("before " + running.getName() + " " + running.getLine());
    }

    @BeforeStep("@traced")
    public void beforeStep(Scenario running, Step step) {
        Conditions.SEEN.add("before step " + step.getText() + " " + step.getLine());
    }

    @AfterStep("@traced")
    public void afterStep(Scenario running) {
        Conditions.SEEN.add("after step " + running.getStatus());
    }

    @After("@traced")
    public void after(Scenario running) {
        Conditions.SEEN.add("after " + running.isFailed() + " " + running.getStatus());
    }

    @Given("the colour {colour}")
    public void colour(Colour colour) {
        Conditions.SEEN.add(colour.name());
    }

    @Given("these pairs")
    public void pairs(List<Pair> pairs) {
        Conditions.SEEN.add(pairs.toString());
    }

    @Given("these hosts by property")
    public void hosts(List<Host> hosts) {
        Conditions.SEEN.add(hosts.toString());
    }

    @Given("this is shouted")
    public void shouted(Shout shout) {
        Conditions.SEEN.add(shout.text());
    }

    @Then("the labs are one")
    public void one() {
        if (lab != conditions.lab()) {
            throw new AssertionError("two labs");
        }
    }

    @Given("a user's step that fails")
    public void fails() {
        throw new IllegalStateException("broken by the user");
    }

    @Given("a step that is pending")
    public void pending() {
        throw new PendingException();
    }

    @Given("a step that is aborted")
    public void aborted() {
        throw new TestAbortedException("not here");
    }

    @Given("something is logged and attached")
    public void attach() {
        scenario.log("a line");
        scenario.attach("bytes", "text/plain", "../../note: 1.txt");
    }
}
