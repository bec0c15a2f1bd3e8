package netherkin.junit.cucumber;

import io.cucumber.core.backend.ObjectFactory;
import java.util.Optional;
import netherkin.network.lab.Lab;
import netherkin.network.lab.LabOptions;

/**
 * Makes step classes under plain Cucumber, which finds it as a service: each scenario has a {@link Lab} of its own, set
 * up by the system properties {@code netherkin.seed}, {@code netherkin.profile}, {@code netherkin.encapsulation} and
 * {@code netherkin.replication}.
 */
public final class NetherkinObjectFactory implements ObjectFactory {
    private final ScenarioObjects objects = new ScenarioObjects();

    @Override
    public void start() {
        objects.start(new Lab(new LabOptions(
                Long.getLong("netherkin.seed", LabOptions.DEFAULT.seed()),
                property("profile"),
                property("encapsulation"),
                property("replication"),
                false)));
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
