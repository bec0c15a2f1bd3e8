package netherkin.junit.cucumber;

import io.cucumber.core.backend.ObjectFactory;
import java.util.Map;
import java.util.Optional;
import netherkin.network.lab.Lab;
import netherkin.network.lab.LabOptions;
import org.opentest4j.TestAbortedException;

/**
 * Makes step classes under plain Cucumber, which finds it as a service: each scenario has a {@link Lab} of its own, set
 * up by the system properties {@code netherkin.seed}, {@code netherkin.profile}, {@code netherkin.encapsulation} and
 * {@code netherkin.replication}.
 */
public final class NetherkinObjectFactory implements ObjectFactory {
    private final ScenarioObjects objects = new ScenarioObjects();

    @Override
    public void start() {
        LabOptions options = new LabOptions(
                Long.getLong("netherkin.seed", LabOptions.DEFAULT.seed()),
                property("profile"),
                property("encapsulation"),
                property("replication"),
                false);
        objects.start(new Lab(options.with(Map.of(), wanted -> {
            throw new TestAbortedException("the scenario leads to the real interface "
                    + wanted.get(0).name() + ", which plain Cucumber never opens: run it with netherkin run --live");
        })));
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty("netherkin." + name)).filter(value -> !value.isBlank());
    }

    @Override
    public void stop() {
        objects.stop();
    }

    @Override
    public boolean addClass(Class<?> type) {
        return objects.addClass(type);
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        return objects.getInstance(type);
    }
}
