package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static netherkin.network.topology.Scenarios.machine;
import static netherkin.network.topology.Scenarios.refusal;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class NameRefusalsTest {
    private final TopologyDraft draft = Scenarios.twoHosts();

    @Test
    void a_vm_called_like_a_host() {
        draft.machine("hv1", line(3));
        assertThat(
                refusal(draft),
                is("a.feature:3: \"hv1\" can't be the name of a VM: a host has it, declared at a.feature:1"));
    }

    @Test
    void an_uplink_called_like_a_host() {
        draft.uplink("hv1", "hv2", line(3));
        assertThat(
                refusal(draft),
                is("a.feature:3: \"hv2\" can't be the name of an uplink: a host has it, declared at a.feature:2"));
    }

    @Test
    void an_empty_name() {
        draft.host(" ", line(3));
        assertThat(refusal(draft), is("a.feature:3: a host: the name is empty"));
    }

    @Test
    void a_name_with_a_comma() {
        draft.host("a, b", line(3));
        assertThat(
                refusal(draft),
                is("a.feature:3: a host: the name \"a, b\" has a character that names "
                        + "can't have: no quote, comma or control character is expected"));
    }

    @Test
    void a_name_that_is_an_address() {
        draft.machine("10.0.0.1", line(3));
        assertThat(refusal(draft), is("a.feature:3: a VM: \"10.0.0.1\" is an address, not a name"));
    }

    @Test
    void a_name_that_is_a_word_for_an_address() {
        draft.underlayRouter("Broadcast", line(3));
        assertThat(refusal(draft), is("a.feature:3: an underlay router: \"Broadcast\" is an address, not a name"));
    }

    @Test
    void a_name_without_end() {
        draft.router("x".repeat(101), line(3));
        assertThat(refusal(draft), is("a.feature:3: a router: the name has 101 characters, more than 100"));
    }

    @Test
    void a_symbolic_name_that_a_vm_has() {
        machine(draft, "VM1", 3).mac("VM1");
        assertThat(
                refusal(draft),
                is("a.feature:3: \"VM1\" can't be a name of a MAC address: a.feature:3 declares it as a VM"));
    }

    @Test
    void a_name_for_a_mac_used_for_an_ip() {
        machine(draft, "VM1", 3).mac("M");
        machine(draft, "VM2", 4).ip("M");
        assertThat(
                refusal(draft),
                is("a.feature:4: \"M\" can't be a name of an IP address: a.feature:3 "
                        + "declares it as a name of a MAC address"));
    }

    @Test
    void half_a_mac_address() {
        machine(draft, "VM1", 3).mac("00:50:56:aa");
        assertThat(
                refusal(draft),
                is("a.feature:3: \"00:50:56:aa\" is neither a MAC address such as "
                        + "00:50:56:aa:00:01 nor a name for one such as MAC2"));
    }

    @Test
    void a_mac_address_without_colons() {
        machine(draft, "VM1", 3).mac("deadbeefcafe");
        assertThat(
                refusal(draft),
                is("a.feature:3: \"deadbeefcafe\" is neither a MAC address such as "
                        + "00:50:56:aa:00:01 nor a name for one such as MAC2"));
    }

    @Test
    void an_ip_name_in_a_mac_cell() {
        machine(draft, "VM1", 3).mac("IP2");
        assertThat(
                refusal(draft),
                is("a.feature:3: \"IP2\" is neither a MAC address such as "
                        + "00:50:56:aa:00:01 nor a name for one such as MAC2"));
    }

    @Test
    void no_ipv4_address() {
        machine(draft, "VM1", 3).ip("10.0.0.300");
        assertThat(
                refusal(draft),
                is("a.feature:3: \"10.0.0.300\" is neither an IPv4 address such as "
                        + "172.16.20.12/24 nor a name for one such as IP2"));
    }

    @Test
    void a_prefix_length_of_33() {
        machine(draft, "VM1", 3).ip("10.0.0.3/33");
        assertThat(refusal(draft), is("a.feature:3: 10.0.0.3/33: the prefix length \"33\" is not 0 to 32"));
    }

    @Test
    void a_prefix_without_a_length() {
        machine(draft, "VM1", 3).ip("10.0.0.3/");
        assertThat(refusal(draft), is("a.feature:3: 10.0.0.3/: the prefix length \"\" is not 0 to 32"));
    }

    @Test
    void an_ipv6_multicast_address() {
        machine(draft, "VM1", 3).ip("ff02::1");
        assertThat(
                refusal(draft), is("a.feature:3: ff02::1 is no host's address; one such as 2001:db8::1 is expected"));
    }

    @Test
    void a_multicast_address() {
        machine(draft, "VM1", 3).ip("224.0.0.1");
        assertThat(
                refusal(draft),
                is("a.feature:3: 224.0.0.1 is no host's address; one such as 172.16.20.12 is expected"));
    }
}
