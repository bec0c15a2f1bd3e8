package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static netherkin.network.topology.Scenarios.refusal;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class RoutingRefusalsTest {
    private final TopologyDraft draft = Scenarios.router();

    @Test
    void a_route_over_nobody_in_the_routers_networks() {
        draft.routes().add("DLR", "10.0.0.0/8", "192.0.2.1", line(30));
        assertThat(
                refusal(draft),
                is("a.feature:30: the route of \"DLR\" to 10.0.0.0/8 leads to 192.0.2.1, in none of its networks; "
                        + "expected an address in one of: 172.16.10.0/24, 172.16.20.0/24"));
    }

    @Test
    void a_route_over_the_router_itself() {
        draft.routes().add("DLR", "default", "172.16.10.1", line(30));
        assertThat(
                refusal(draft),
                is("a.feature:30: the route of \"DLR\" to 0.0.0.0/0 leads to 172.16.10.1, the router itself; "
                        + "expected a neighbour"));
    }

    @Test
    void a_route_to_an_address_with_host_bits() {
        draft.routes().add("DLR", "10.1.2.3/8", "172.16.10.11", line(30));
        assertThat(
                refusal(draft),
                is("a.feature:30: a route can't lead to 10.1.2.3/8: it is no IPv4 network's address; "
                        + "nearest: 10.0.0.0/8"));
    }

    @Test
    void a_route_to_no_network_at_all() {
        draft.routes().add("DLR", "everywhere", "172.16.10.11", line(30));
        assertThat(
                refusal(draft),
                is(
                        "a.feature:30: a route can't lead to \"everywhere\"; expected a prefix such as 10.0.0.0/8, or default"));
    }

    @Test
    void the_same_route_twice() {
        draft.routes().add("DLR", "10.0.0.0/8", "172.16.10.11", line(30));
        draft.routes().add("DLR", "10.0.0.0/8", "172.16.20.12", line(31));
        assertThat(refusal(draft), is("a.feature:31: the route of \"DLR\" to 10.0.0.0/8 is there already"));
    }

    @Test
    void a_next_hop_that_nobody_declared() {
        draft.routes().add("DLR", "10.0.0.0/8", "VM9", line(30));
        assertThat(
                refusal(draft),
                is("a.feature:30: a route's next hop is an address, or what has one: no external router, router or VM "
                        + "is called \"VM9\"; nearest: VM1, VM2, VM3"));
    }

    @Test
    void two_routers_on_one_vlan() {
        draft.portGroup("servers", "30", "", line(30));
        draft.portGroup("more servers", "30", "", line(31));
        draft.router("Edge", line(32)).lif("servers", "10.0.1.1/24", null, line(33));
        draft.router("Other", line(34)).lif("more servers", "10.0.2.1/24", null, line(35));
        assertThat(
                refusal(draft),
                is("a.feature:35: the LIF of \"Other\" on more servers is on VLAN 30, as is the LIF of \"Edge\" on "
                        + "servers; a VLAN has one router instance at most"));
    }

    @Test
    void a_vlan_lif_without_a_vlan() {
        draft.portGroup("servers", "0", "", line(30));
        draft.router("Edge", line(32)).lif("servers", "10.0.1.1/24", null, line(33));
        assertThat(
                refusal(draft),
                is("a.feature:33: the LIF of \"Edge\" on servers needs a port group on one VLAN, 1 to 4094, "
                        + "the same on every host"));
    }

    @Test
    void a_lif_of_an_unknown_mode() {
        draft.router("Edge", line(32)).lif("n", "10.0.1.1/24", null, "outer", line(33));
        assertThat(refusal(draft), is("a.feature:33: a LIF's mode can't be \"outer\"; expected internal or uplink"));
    }

    @Test
    void an_external_router_on_no_host() {
        draft.externalRouter("ESG", "Host X", line(32)).foot("n", "10.0.1.1/24", null, line(33));
        assertThat(refusal(draft), is("a.feature:32: no host is called \"Host X\"; nearest: Host A, Host B, Host C"));
    }

    @Test
    void an_external_router_with_anothers_address() {
        draft.externalRouter("ESG", "Host A", line(32)).foot("VXLAN 5000", "172.16.10.11", null, line(33));
        assertThat(
                refusal(draft),
                is("a.feature:33: \"ESG\" has the IP address 172.16.10.11 of \"VM1\" (a.feature:19) in VXLAN 5000; "
                        + "a free address is 172.16.10.12"));
    }

    @Test
    void a_designated_instance_on_no_host() {
        draft.setting("designated instance", "DLR", "Host X", line(32));
        assertThat(refusal(draft), is("a.feature:32: no host is called \"Host X\"; nearest: Host A, Host B, Host C"));
    }

    @Test
    void two_vms_with_one_ipv6_address() {
        draft.machine("VM8", line(30)).host("Host A").network("six").ip("2001:db8::8");
        draft.machine("VM9", line(31)).host("Host A").network("six").ip("2001:db8::8/64");
        assertThat(
                refusal(draft),
                is("a.feature:31: \"VM9\" has the IP address 2001:db8::8 of \"VM8\" (a.feature:30) in six; "
                        + "expected one of its own"));
    }

    @Test
    void an_ipv6_gateway_elsewhere() {
        draft.machine("VM8", line(30))
                .host("Host A")
                .network("six")
                .ip("2001:db8::8/64")
                .gateway("2001:db8:1::1");
        assertThat(
                refusal(draft),
                is("a.feature:30: \"VM8\" has the gateway 2001:db8:1::1, outside its subnet 2001:db8::/64"));
    }
}
