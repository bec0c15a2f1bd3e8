package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static netherkin.network.topology.Scenarios.refusal;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class HostRefusalsTest {
    private final TopologyDraft draft = Scenarios.twoHosts();

    @Test
    void an_empty_vtep_cell_in_an_overlay() {
        draft.host("hv3", line(3)).vtep("");
        draft.host("hv4", line(4)).vtep("10.0.0.1");
        draft.network("overlay1", line(5));
        assertThat(
                refusal(draft),
                is("a.feature:3: \"hv3\" has an empty VTEP cell, but the overlay "
                        + "network \"overlay1\" needs a VTEP on every host; a free address is 10.0.0.13"));
    }

    @Test
    void two_vteps_with_one_address() {
        draft.host("hv3", line(3)).vtep("10.0.0.1");
        draft.host("hv4", line(4)).vtep("10.0.0.1");
        assertThat(
                refusal(draft),
                is("a.feature:4: the VTEP of \"hv4\" has the IP address 10.0.0.1 of the "
                        + "VTEP of \"hv3\" (a.feature:3); a free address is 10.0.0.11"));
    }

    @Test
    void a_vtep_on_the_network_address() {
        draft.host("hv3", line(3)).vtep("10.0.0.0/24");
        assertThat(
                refusal(draft),
                is("a.feature:3: the VTEP of \"hv3\" has the network address of "
                        + "10.0.0.0/24; a free address is 10.0.0.11"));
    }

    @Test
    void vtep_subnets_that_overlap() {
        draft.host("hv3", line(3)).vtep("10.0.0.1/24");
        draft.host("hv4", line(4)).vtep("10.0.0.2/16");
        assertThat(
                refusal(draft),
                is("a.feature:4: the VTEP of \"hv4\" is in 10.0.0.0/16, which overlaps "
                        + "the subnet of \"hv3\" (a.feature:3); expected the same subnet or another"));
    }

    @Test
    void two_hosts_with_one_pmac() {
        draft.host("hv3", line(3)).pMac("00:50:56:60:00:0a");
        draft.host("hv4", line(4)).pMac("00:50:56:60:00:0a");
        assertThat(
                refusal(draft),
                is("a.feature:4: the pMAC of \"hv4\", 00:50:56:60:00:0a, is the pMAC of "
                        + "\"hv3\" (a.feature:3); expected one of its own"));
    }

    @Test
    void a_pmac_that_is_the_vmac() {
        draft.router("DLR", line(3)).lif("n", null, null, line(4));
        draft.host("hv3", line(5)).pMac("02:50:56:56:44:52");
        assertThat(
                refusal(draft),
                is("a.feature:5: the pMAC of \"hv3\", 02:50:56:56:44:52, is the vMAC of "
                        + "\"DLR\" (a.feature:3); expected one of its own"));
    }

    @Test
    void an_empty_pmac_cell_where_a_router_runs() {
        draft.router("DLR", line(3)).lif("n", null, null, line(4));
        draft.host("hv3", line(5)).pMac("");
        assertThat(
                refusal(draft),
                is("a.feature:5: \"hv3\" has an empty pMAC cell, but a router runs on it; expected an address"));
    }

    @Test
    void an_uplink_listed_twice() {
        draft.host("hv3", line(3)).uplinks("vmnic0, vmnic1, vmnic0");
        assertThat(refusal(draft), is("a.feature:3: \"hv3\" has the uplink vmnic0 already"));
    }

    @Test
    void an_uplink_that_the_host_also_has_already() {
        draft.uplink("hv1", "vmnic0", line(3));
        assertThat(refusal(draft), is("a.feature:3: \"hv1\" has the uplink vmnic0 already"));
    }

    @Test
    void an_uplink_without_a_name() {
        draft.host("hv3", line(3)).uplinks("vmnic0, ");
        assertThat(refusal(draft), is("a.feature:3: an uplink of \"hv3\": the name is empty"));
    }

    @Test
    void an_uplink_of_an_unknown_host() {
        draft.uplink("hv7", "vmnic1", line(3));
        assertThat(refusal(draft), is("a.feature:3: no host is called \"hv7\"; nearest: hv1, hv2"));
    }

    @Test
    void a_vtep_without_an_uplink() {
        draft.host("hv3", line(3)).vtep("10.0.0.1").uplinks("");
        assertThat(refusal(draft), is("a.feature:3: \"hv3\" has a VTEP but no uplink; expected one such as vmnic0"));
    }

    @Test
    void two_addresses_in_the_underlay() {
        draft.host("hv3", line(3)).nic("eth0", "10.0.0.1/24").nic("eth1", "10.0.1.1/24");
        assertThat(
                refusal(draft),
                is("a.feature:3: \"hv3\" has a second underlay address, 10.0.1.1/24; a "
                        + "host has one, here 10.0.0.1/24"));
    }

    @Test
    void a_vtep_elsewhere_than_its_uplink() {
        draft.host("hv3", line(3)).nic("eth0", "10.0.0.1/24").vtep("10.0.1.1/24");
        assertThat(
                refusal(draft),
                is("a.feature:3: the VTEP of \"hv3\" has the IP address 10.0.1.1, but "
                        + "its uplink has 10.0.0.1; a host has one address in the underlay"));
    }

    @Test
    void a_subnet_without_room_for_the_underlay_router() {
        draft.host("hv3", line(3)).vtep("10.0.0.1/32");
        draft.underlayRouter("core", line(4));
        assertThat(refusal(draft), is("a.feature:4: \"core\" finds no free address in 10.0.0.1/32"));
    }

    @Test
    void a_host_declared_twice() {
        draft.host("hv1", line(3));
        assertThat(
                refusal(draft),
                is("a.feature:3: the host \"hv1\" is declared again; the first time was at a.feature:1"));
    }
}
