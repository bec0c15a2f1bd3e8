package netherkin.benchmarks.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Steps that do nothing, so that a run of many scenarios costs what the engine costs. */
public final class TrivialSteps {
    @Given("a step")
    public void given() {}

    @When("a second step")
    public void when() {}

    @Then("a third step")
    public void then() {}
}
