package unmade;

import io.cucumber.java.en.Given;
import java.util.List;

/** A class whose constructor asks for what nobody can give. */
public final class UnmadeSteps {
    public UnmadeSteps(List<String> impossible) {}

    @Given("a class that can't be made")
    public void step() {}
}
