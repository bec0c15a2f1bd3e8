package netherkin.conformance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite for VTEPs against real ones. */
class ConformanceTest {
    @TempDir
    Path out;

    @Test
    void linux_behaves_as_the_suite_says() {
        Namespaces.require("ip", "bridge");
        try (Namespaces spaces = new Namespaces()) {
            check(spaces.add("a"), new LinuxPeer(spaces));
        }
    }

    @Test
    void open_vswitch_behaves_as_the_suite_says() {
        Namespaces.require("ip", "ovs-vswitchd");
        try (Namespaces spaces = new Namespaces()) {
            check(spaces.add("a"), new OvsPeer(spaces));
        }
    }

    private void check(Namespaces spaces, Peer peer) {
        try (peer) {
            Namespaces.Outcome outcome =
                    Conformance.run(spaces, out, "conformance", "--device", "Host B=veth-a");
            assertThat(outcome.output(), outcome.status(), is(0));
        }
    }
}
