package hostile;

import io.cucumber.java.en.Given;

/** Patterns that hang or overflow a matcher that lets them. */
public final class HostileSteps {
    @Given("^(a*)*\\1!$")
    public void hangs(String group) {}

    @Given("^(a|b)*!$")
    public void overflows(String group) {}
}
