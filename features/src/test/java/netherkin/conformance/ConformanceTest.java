package netherkin.conformance;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suite for VTEPs against real ones: those of this machine, and some that are set up wrongly. */
class ConformanceTest {
    private static final String SOME = "conformance/envelopes.feature";

    @TempDir
    Path out;

    @Test
    void linux_passes_and_differs_as_described() {
        Namespaces.require("ip", "bridge");
        try (Namespaces spaces = new Namespaces()) {
            check(spaces.add("a"), new LinuxPeer(spaces));
        }
    }

    @Test
    void open_vswitch_passes_and_differs_as_described() {
        Namespaces.require("ip", "ovs-vswitchd");
        try (Namespaces spaces = new Namespaces()) {
            check(spaces.add("a"), new OvsPeer(spaces));
        }
    }

    private void check(Namespaces spaces, Peer peer) {
        try (peer) {
            String tags = peer.tag() + " or not @linux and not @ovs and not @rfc";
            Namespaces.Outcome outcome = Conformance.run(
                    spaces, out, "conformance", "differences", "--tags", tags, "--device", "Host B=veth-a");
            assertThat(outcome.output(), outcome.status(), is(0));
        }
    }

    @Test
    void a_vtep_of_another_network_is_caught() {
        Namespaces.require("ip", "bridge");
        try (Namespaces spaces = new Namespaces()) {
            caught(spaces.add("a"), new LinuxPeer(spaces, 5009, 4789));
        }
    }

    @Test
    void a_vtep_on_another_port_is_caught() {
        Namespaces.require("ip", "bridge");
        try (Namespaces spaces = new Namespaces()) {
            caught(spaces.add("a"), new LinuxPeer(spaces, 5001, 8472));
        }
    }

    @Test
    void a_vtep_of_our_own_passes_and_with_wrong_checksums_is_caught() throws IOException {
        Namespaces.require("ip");
        try (Namespaces spaces = new Namespaces()) {
            spaces.add("a").add("b").join("a", "veth-a", "b", "veth-b");
            try (OwnPeer peer = new OwnPeer(spaces, out, "on")) {
                Namespaces.Outcome outcome = opens(spaces);
                assertThat(peer.title() + ": " + outcome.output(), outcome.status(), is(0));
            }
            caught(spaces, new OwnPeer(spaces, out, "wrong"));
        }
    }

    private Namespaces.Outcome opens(Namespaces spaces) {
        return Conformance.run(spaces, out, SOME, "--name", "It opens envelopes", "--device", "Host B=veth-a");
    }

    private void caught(Namespaces spaces, Peer peer) {
        try (peer) {
            Namespaces.Outcome outcome = opens(spaces);
            assertThat(peer.title() + ": " + outcome.output(), outcome.status(), is(1));
            assertThat(outcome.output(), containsString("ICMP echo repl"));
        }
    }
}
