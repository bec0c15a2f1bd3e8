package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static netherkin.network.topology.Scenarios.machine;
import static netherkin.network.topology.Scenarios.refusal;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class MachineRefusalsTest {
    private final TopologyDraft draft = Scenarios.twoHosts();

    @Test
    void a_vm_on_an_unknown_host() {
        machine(draft, "VM1", 3).host("hv3");
        assertThat(
                refusal(draft),
                is("a.feature:3: \"VM1\" is on an unknown host: no host is called \"hv3\"; nearest: hv1, hv2"));
    }

    @Test
    void a_vm_on_a_host_that_is_declared_later() {
        machine(draft, "VM1", 3).host("hv3");
        draft.host("hv3", line(4));
        assertThat(
                refusal(draft),
                is("a.feature:3: \"VM1\" is on \"hv3\", which is declared only later, "
                        + "at a.feature:4; expected before its VMs"));
    }

    @Test
    void a_vm_without_a_host() {
        machine(draft, "VM1", 3).host("");
        assertThat(refusal(draft), is("a.feature:3: \"VM1\" has no host; expected one of: hv1, hv2"));
    }

    @Test
    void a_vm_without_a_network() {
        draft.machine("VM1", line(3)).host("hv1");
        assertThat(refusal(draft), is("a.feature:3: \"VM1\" is in no network, and none is declared"));
    }

    @Test
    void two_vms_with_one_ip_in_one_network() {
        machine(draft, "VM1", 3).ip("10.1.1.1");
        machine(draft, "VM2", 4).ip("10.1.1.1");
        assertThat(
                refusal(draft),
                is("a.feature:4: \"VM2\" has the IP address 10.1.1.1 of \"VM1\" "
                        + "(a.feature:3) in overlay1; a free address is 10.1.1.11"));
    }

    @Test
    void two_vms_with_one_mac_in_one_network() {
        machine(draft, "VM1", 3).mac("MAC1");
        machine(draft, "VM2", 4).mac("MAC1");
        assertThat(
                refusal(draft),
                is("a.feature:4: \"VM2\" has the MAC address 00:50:56:aa:00:01 of "
                        + "\"VM1\" (a.feature:3) in overlay1; expected one of its own"));
    }

    @Test
    void a_vm_outside_the_subnet_of_its_lif() {
        draft.router("DLR", line(3)).lif("overlay1", "172.16.20.1/24", null, line(4));
        machine(draft, "VM1", 5).ip("172.16.30.9");
        assertThat(
                refusal(draft),
                is("a.feature:5: \"VM1\" has the IP address 172.16.30.9, outside "
                        + "172.16.20.0/24, the subnet of the LIF on overlay1 (a.feature:4); "
                        + "a free address is 172.16.20.11"));
    }

    @Test
    void a_vm_with_the_address_of_a_lif_is_a_mistake_that_may_be_studied() {
        draft.router("DLR", line(3)).lif("overlay1", "10.0.0.1/24", null, line(4));
        machine(draft, "VM1", 5).ip("10.0.0.1");
        assertThat(draft.build().machine("VM1").orElseThrow().ip().toString(), is("10.0.0.1"));
    }

    @Test
    void a_vm_on_the_broadcast_address() {
        machine(draft, "VM1", 3).ip("10.0.0.255");
        assertThat(
                refusal(draft),
                is("a.feature:3: \"VM1\" has the broadcast address of 10.0.0.0/24; a free address is 10.0.0.11"));
    }

    @Test
    void a_gateway_outside_the_subnet() {
        machine(draft, "VM1", 3).ip("10.0.0.4").gateway("10.0.1.1");
        assertThat(refusal(draft), is("a.feature:3: \"VM1\" has the gateway 10.0.1.1, outside its subnet 10.0.0.0/24"));
    }

    @Test
    void a_gateway_beside_the_lif_is_told_the_lif() {
        draft.router("DLR", line(3)).lif("overlay1", "172.16.20.1/24", null, line(4));
        machine(draft, "VM1", 5).gateway("172.16.10.1");
        assertThat(
                refusal(draft),
                is("a.feature:5: \"VM1\" has the gateway 172.16.10.1, outside its "
                        + "subnet 172.16.20.0/24; the LIF there has 172.16.20.1"));
    }

    @Test
    void a_vm_that_is_its_own_gateway() {
        machine(draft, "VM1", 3).ip("10.0.0.4").gateway("10.0.0.4");
        assertThat(refusal(draft), is("a.feature:3: \"VM1\" is its own gateway, 10.0.0.4"));
    }

    @Test
    void a_gateway_by_a_name_that_has_no_address() {
        machine(draft, "VM1", 3).gateway("GW");
        assertThat(refusal(draft), is("a.feature:3: \"VM1\" has the gateway GW, which names no address"));
    }

    @Test
    void a_vm_with_a_hosts_pmac() {
        draft.host("hv3", line(3)).pMac("00:50:56:60:00:0b");
        machine(draft, "VM1", 4).mac("00:50:56:60:00:0b");
        assertThat(
                refusal(draft),
                is("a.feature:4: the MAC address of \"VM1\", 00:50:56:60:00:0b, is the "
                        + "pMAC of \"hv3\" (a.feature:3); expected one of its own"));
    }

    @Test
    void a_vm_with_the_vmac() {
        draft.router("DLR", line(3)).lif("overlay1", null, null, line(4));
        machine(draft, "VM1", 5).mac("02:50:56:56:44:52");
        assertThat(
                refusal(draft),
                is("a.feature:5: the MAC address of \"VM1\", 02:50:56:56:44:52, is the "
                        + "vMAC of \"DLR\" (a.feature:3); expected one of its own"));
    }

    @Test
    void an_empty_mac_cell() {
        machine(draft, "VM1", 3).mac("");
        assertThat(
                refusal(draft),
                is("a.feature:3: \"VM1\" has an empty MAC cell; expected an address or a name for one such as MAC2"));
    }

    @Test
    void an_empty_ip_cell() {
        machine(draft, "VM1", 3).ip("");
        assertThat(
                refusal(draft),
                is("a.feature:3: \"VM1\" has an empty IP cell; expected an address or a name for one such as IP2"));
    }

    @Test
    void a_subnet_without_room() {
        draft.router("DLR", line(3)).lif("overlay1", "10.0.0.1/30", null, line(4));
        machine(draft, "VM1", 5);
        machine(draft, "VM2", 6);
        assertThat(refusal(draft), is("a.feature:6: \"VM2\" finds no free address in 10.0.0.0/30"));
    }

    @Test
    void the_problem_declared_first_is_told_whatever_finds_it() {
        machine(draft, "VM1", 3).host("hv9");
        machine(draft, "VM2", 4).ip("10.0.0.300");
        assertThat(
                refusal(draft),
                is("a.feature:3: \"VM1\" is on an unknown host: no host is called \"hv9\"; nearest: hv1, hv2"));
    }
}
