package netherkin.junit;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.support.config.PrefixedConfigurationParameters;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;
import org.junit.platform.engine.support.hierarchical.ParallelHierarchicalTestExecutorServiceFactory;

/**
 * Parallel execution: {@code netherkin.threads=N}, or everything that JUnit can be told, below
 * {@code netherkin.execution.parallel.} ({@code enabled}, {@code executor-service}, {@code config.strategy}, …).
 */
final class Threads {
    private static final String PREFIX = "netherkin.execution.parallel.";

    private Threads() {}

    /** @param threads as {@code netherkin.threads} says; 0 if it says nothing */
    static Optional<HierarchicalTestExecutorService> executor(int threads, ConfigurationParameters parameters) {
        if (threads > 1) {
            return Optional.of(ParallelHierarchicalTestExecutorServiceFactory.create(new Fixed(threads)));
        }
        boolean enabled =
                threads == 0 && parameters.getBoolean(PREFIX + "enabled").orElse(false);
        return enabled
                ? Optional.of(ParallelHierarchicalTestExecutorServiceFactory.create(
                        new ConfigPart(new PrefixedConfigurationParameters(parameters, PREFIX))))
                : Optional.empty();
    }

    /** JUnit reads the strategy without the {@code config.} that users write before it. */
    private record ConfigPart(ConfigurationParameters all) implements ConfigurationParameters {
        @Override
        public Optional<String> get(String key) {
            return key.equals(ParallelHierarchicalTestExecutorServiceFactory.EXECUTOR_SERVICE_PROPERTY_NAME)
                    ? all.get(key)
                    : all.get("config." + key);
        }

        @Override
        public Optional<Boolean> getBoolean(String key) {
            return get(key).map(Boolean::valueOf);
        }

        @Override
        public Set<String> keySet() {
            return all.keySet();
        }
    }

    private record Fixed(int threads) implements ConfigurationParameters {
        @Override
        public Optional<String> get(String key) {
            return switch (key) {
                case "strategy" -> Optional.of("fixed");
                case "fixed.parallelism", "fixed.max-pool-size" -> Optional.of(Integer.toString(threads));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Boolean> getBoolean(String key) {
            return Optional.empty();
        }

        @Override
        public Set<String> keySet() {
            return new LinkedHashSet<>();
        }
    }
}
