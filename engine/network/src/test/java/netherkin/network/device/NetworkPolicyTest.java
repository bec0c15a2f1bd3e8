package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.trace.Packet;
import org.junit.jupiter.api.Test;

class NetworkPolicyTest {
    private static final MacAddress HERE = MacAddress.parse("02:00:00:00:00:01");
    private static final MacAddress THERE = MacAddress.parse("02:00:00:00:00:02");
    private static final MacAddress ROUTER = MacAddress.parse("02:00:00:00:00:03");
    private final NetworkPolicy policy = new NetworkPolicy(
            List.of(
                    new NetworkPolicy.Member(Ipv4Address.parse("192.0.2.11"), HERE, "a"),
                    new NetworkPolicy.Member(Ipv4Address.parse("192.0.2.12"), THERE, "b"),
                    new NetworkPolicy.Member(Ipv4Address.parse("192.0.2.1"), ROUTER, "")),
            false);

    @Test
    void a_vm_is_elsewhere_and_a_router_never() {
        assertThat(policy.isElsewhere(THERE, "a"), is(true));
        assertThat(policy.isElsewhere(THERE, "b"), is(false));
        assertThat(policy.isElsewhere(ROUTER, "a"), is(false));
    }

    @Test
    void a_router_gets_no_copy_and_the_sender_none_of_its_own() {
        Packet packet = Packet.fresh(Frames.experimental(MacAddress.BROADCAST, HERE), null);
        assertThat(
                policy.replicated(packet).stream()
                        .map(copy -> copy.frame().destination())
                        .toList(),
                contains(THERE));
        assertThat(policy.replicates(packet.frame()), is(false));
    }
}
