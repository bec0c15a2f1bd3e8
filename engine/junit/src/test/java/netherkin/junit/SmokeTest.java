package netherkin.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathResource;

import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

class SmokeTest {
    @Test
    void a_feature_runs() {
        EngineTestKit.engine("netherkin")
                .configurationParameter("netherkin.glue", "acme")
                .selectors(selectClasspathResource("basic/sums.feature"))
                .execute()
                .testEvents()
                .assertStatistics(tests -> tests.started(5).succeeded(5));
    }
}
