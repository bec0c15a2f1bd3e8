package acme;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import netherkin.network.lab.Lab;
import netherkin.network.topology.ScenarioException;
import org.opentest4j.TestAbortedException;

/** Steps with every way to end, for scenarios that the command line is tried with. */
public final class TrialSteps {
    private final Lab lab;

    public TrialSteps(Lab lab) {
        this.lab = lab;
    }

    @Given("all is well")
    public void allIsWell() {}

    @When("something throws")
    public void somethingThrows() {
        throw new IllegalStateException("the cable is out");
    }

    @Then("the verdict is bad")
    public void theVerdictIsBad() {
        throw new AssertionError("Given the verdict is bad\n  expected   a frame\n  nearest    none");
    }

    @Then("a matcher disagrees")
    public void aMatcherDisagrees() {
        throw new AssertionError("\nExpected: is <3>\n     but: was <4>");
    }

    @Given("the topology cannot be")
    public void theTopologyCannotBe() {
        throw new ScenarioException(lab.step().origin(), "VM1 is on Host X, which nobody declared; nearest: Host A");
    }

    @Given("a tool is missing")
    public void aToolIsMissing() {
        throw new TestAbortedException("there is no such tool");
    }
}
