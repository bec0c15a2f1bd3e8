package netherkin.junit.vocabulary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import netherkin.network.lab.Lab;
import netherkin.network.topology.ScenarioException;

/** Sentences that tell the engine's tests how they were called. */
public final class Conditions {
    /** What steps saw, in any order of threads. */
    public static final List<String> SEEN = java.util.Collections.synchronizedList(new ArrayList<>());

    private final Lab lab;
    private int number;

    public Conditions(Lab lab) {
        this.lab = lab;
    }

    public Lab lab() {
        return lab;
    }

    @Given("the number {int}")
    public void number(int value) {
        number = value;
    }

    @When("{int} is added")
    public void add(int value) {
        number += value;
    }

    @Then("the number is {int}")
    public void numberIs(int value) {
        assertThat(number, is(value));
    }

    @Given("the step is told")
    public void told() {
        SEEN.add(lab.step().role() + " " + lab.step().keyword() + " "
                + lab.step().origin());
    }

    @Given("a network with STT is told")
    public void network() {
        lab.draft()
                .network("n", lab.step().origin())
                .encapsulation("STT", lab.step().origin());
    }

    @Given("this table is told")
    public void table(DataTable table) {
        SEEN.add(table.cells() + " " + lab.step().rowOrigins());
    }

    @Given("this text is told")
    public void text(String text) {
        SEEN.add(text);
    }

    @Given("the options are told")
    public void options() {
        SEEN.add(lab.options().encapsulation().orElse("-") + " "
                + lab.options().replication().orElse("-") + " "
                + lab.options().profile().orElse("-") + " " + lab.options().seed() + " "
                + lab.options().planOnly());
    }

    @Given("an undeclared name")
    public void undeclared() {
        throw new ScenarioException(lab.step().origin(), "\"Host X\" is not declared; nearest: Host A");
    }

    @Given("one of two")
    public void one() {}

    @Given("one of {word}")
    public void other(String word) {}
}
