package netherkin.junit;

import java.util.Optional;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId.Segment;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * With Cucumber's engine on the class path too, leaves out what it found in files that this engine runs already, unless
 * the configuration parameter {@code netherkin.cucumber} is {@code allowed}. Cucumber's engine below a suite stays.
 */
public final class CucumberFilter implements PostDiscoveryFilter {
    @Override
    public FilterResult apply(TestDescriptor descriptor) {
        Segment engine = descriptor.getUniqueId().getSegments().get(0);
        if (!engine.getValue().equals("cucumber")) {
            return FilterResult.included("not Cucumber's");
        }
        Optional<TestDescriptor> each = Optional.of(descriptor);
        while (each.isPresent()) {
            if (each.get().getSource().filter(ClaimedFeatures::contains).isPresent()) {
                return FilterResult.excluded("the engine netherkin runs this file");
            }
            each = each.get().getParent();
        }
        return FilterResult.included("not a file of the engine netherkin");
    }
}
