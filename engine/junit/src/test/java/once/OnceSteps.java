package once;

import io.cucumber.java.AfterAll;
import io.cucumber.java.BeforeAll;
import io.cucumber.java.en.Given;
import netherkin.junit.vocabulary.Conditions;

/** Hooks around all scenarios. */
public final class OnceSteps {
    @BeforeAll
    public static void first() {
        Conditions.SEEN.add("before all");
    }

    @AfterAll
    public static void last() {
        Conditions.SEEN.add("after all");
    }

    @Given("something between")
    public void between() {
        Conditions.SEEN.add("between");
    }
}
