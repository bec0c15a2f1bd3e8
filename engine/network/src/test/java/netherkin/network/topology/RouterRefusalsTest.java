package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static netherkin.network.topology.Scenarios.refusal;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class RouterRefusalsTest {
    private final TopologyDraft draft = Scenarios.router();

    @Test
    void a_second_instance_on_a_network() {
        draft.router("Edge", line(30)).lif("VXLAN 5001", "172.16.20.2/24", null, line(31));
        assertThat(
                refusal(draft),
                is("a.feature:31: \"Edge\" is a second router instance on VXLAN 5001; "
                        + "\"DLR\" (a.feature:16) has a LIF there, and a network has at most one"));
    }

    @Test
    void a_lif_on_the_network_address() {
        draft.router("Edge", line(30)).lif("n", "10.0.0.0/24", null, line(31));
        assertThat(
                refusal(draft),
                is("a.feature:31: the LIF of \"Edge\" on n has the network address of "
                        + "10.0.0.0/24; a free address is 10.0.0.11"));
    }

    @Test
    void a_lif_on_the_broadcast_address() {
        draft.router("Edge", line(30)).lif("n", "10.0.0.63/26", null, line(31));
        assertThat(
                refusal(draft),
                is("a.feature:31: the LIF of \"Edge\" on n has the broadcast address of "
                        + "10.0.0.0/26; a free address is 10.0.0.11"));
    }

    @Test
    void a_lif_without_an_address() {
        draft.router("Edge", line(30)).lif("n", "", null, line(31));
        assertThat(
                refusal(draft),
                is("a.feature:31: the LIF of \"Edge\" on n has no IP address; expected one such as 172.16.20.1/24"));
    }

    @Test
    void two_lifs_in_one_subnet() {
        draft.router("Edge", line(30)).lif("n", "10.0.0.1/24", null, line(31)).lif("m", "10.0.0.2/25", null, line(32));
        assertThat(
                refusal(draft),
                is("a.feature:32: the LIF of \"Edge\" on m, 10.0.0.2/25, overlaps "
                        + "10.0.0.1/24 on n (a.feature:31); a router's LIFs need subnets of their own"));
    }

    @Test
    void a_router_without_lifs() {
        draft.router("Edge", line(30));
        assertThat(
                refusal(draft),
                is("a.feature:30: router \"Edge\" has no LIF; expected one on each network that it routes"));
    }

    @Test
    void a_lif_with_a_group_address() {
        draft.router("Edge", line(30)).lif("n", "10.0.0.1/24", "01:00:5e:00:00:01", line(31));
        assertThat(
                refusal(draft),
                is("a.feature:31: 01:00:5e:00:00:01 is a group address; a unicast "
                        + "address such as 00:50:56:aa:00:01 is expected"));
    }

    @Test
    void a_lif_with_a_vms_mac() {
        draft.router("Edge", line(30)).lif("n", "10.0.0.1/24", "00:50:56:ae:00:02", line(31));
        assertThat(
                refusal(draft),
                is("a.feature:31: the MAC address of the LIF of \"Edge\" on n, "
                        + "00:50:56:ae:00:02, is the MAC address of \"VM2\" (a.feature:20); expected one of its own"));
    }

    @Test
    void a_router_declared_again() {
        draft.router("DLR", line(30)).lif("n", "10.0.0.1/24", null, line(31));
        assertThat(
                refusal(draft),
                is("a.feature:30: the router \"DLR\" is declared again; the first time was at a.feature:13"));
    }
}
