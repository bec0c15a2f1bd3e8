package netherkin.language;

import static netherkin.language.NetworkMatchers.a;
import static netherkin.language.NetworkMatchers.an;
import static netherkin.language.NetworkMatchers.at;
import static netherkin.language.NetworkMatchers.entry;
import static netherkin.language.NetworkMatchers.exactly;
import static netherkin.language.NetworkMatchers.hasEntry;
import static netherkin.language.NetworkMatchers.lacksEntry;
import static netherkin.language.NetworkMatchers.no;
import static netherkin.language.NetworkMatchers.only;
import static netherkin.language.NetworkMatchers.passes;
import static netherkin.language.NetworkMatchers.receives;
import static netherkin.language.NetworkMatchers.sees;
import static netherkin.language.NetworkMatchers.seesInOrder;
import static netherkin.language.NetworkMatchers.sends;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import netherkin.network.address.Ipv4Address;
import netherkin.network.device.Stimulus;
import netherkin.network.field.Field;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Origin;
import netherkin.network.topology.ScenarioException;
import netherkin.network.topology.TopologyDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Netherkin without feature files: declare a network in a {@link Lab}, stimulate it, assert what happened. Everything is in
 * memory and virtual time; a test takes less than a millisecond.
 */
final class PlainJunitTest {
    private static final Ipv4Address VM2_IP = Ipv4Address.parse("172.16.20.12");
    private final Lab lab = new Lab();

    /** Two hosts, two networks, a distributed router between them, one machine on each side. */
    @BeforeEach
    void declare() {
        TopologyDraft draft = lab.draft();
        Origin here = Origin.UNKNOWN;
        draft.transportZone("unicast", here);
        draft.host("Host A", here).vtep("192.168.50.11");
        draft.host("Host B", here).vtep("192.168.50.12");
        draft.network("VXLAN 5000", here).id("5000", here);
        draft.network("VXLAN 5001", here).id("5001", here);
        draft.router("DLR", here)
                .lif("VXLAN 5000", "172.16.10.1/24", null, here)
                .lif("VXLAN 5001", "172.16.20.1/24", null, here);
        draft.machine("VM1", here).host("Host A").network("VXLAN 5000").ip("172.16.10.11");
        draft.machine("VM2", here).host("Host B").network("VXLAN 5001").ip(VM2_IP.toString());
    }

    private void ping() {
        lab.when(new Stimulus.Ping("VM1", VM2_IP, 1, 56, false));
    }

    @Test
    void the_router_resolves_the_machine_across_the_overlay() {
        ping();

        assertThat(lab, sends("the DLR on Host A", an("ARP request").with(Field.SRC_MAC, "vMAC")));
        assertThat(lab, sees("Host B", a("frame").where("SRC MAC = pMAC A").with(Field.DST_MAC, "Broadcast")));
        assertThat(lab, receives("VM2", exactly(1, "ARP request").with(Field.TARGET_IP, VM2_IP)));
        assertThat(
                lab,
                sends("the VTEP of Host B", an("ARP reply").on("VXLAN 5001").to("Host A")));
        assertThat(
                lab, receives("VM1", an("ICMP echo reply").with(Field.TTL, 63).within(1_000_000_000)));
        assertThat(lab, passes("no frame with SRC MAC = vMAC crosses the underlay"));
    }

    @Test
    void frames_are_asserted_in_order() {
        ping();

        assertThat(
                lab,
                seesInOrder(
                        at("DLR on Host A", an("ARP request").with(Field.SRC_MAC, "vMAC")),
                        at("uplink of Host A", an("ARP request").with(Field.SRC_MAC, "pMAC A")),
                        at("VM2", an("ARP reply").with(Field.DST_MAC, "vMAC"))));
    }

    @Test
    void tables_are_asserted_by_their_entries() {
        ping();

        assertThat(
                lab,
                hasEntry("ARP table of the DLR on Host A", entry("IP", VM2_IP).and("MAC", "MAC of VM2")));
        assertThat(lab, lacksEntry("ARP table of VM1", entry("IP", VM2_IP)));
    }

    @Test
    void a_warm_network_resolves_nothing() {
        lab.given(new Stimulus.Ping("VM1", VM2_IP, 1, 56, false));
        ping();

        assertThat(lab, passes("no ARP request crosses the underlay"));
        assertThat(lab, receives("VM2", only("frames").from("Host A")));
    }

    @Test
    void a_mismatch_explains_itself() {
        ping();

        AssertionError failure = assertThrows(
                AssertionError.class,
                () -> assertThat(lab, receives("VM2", an("ARP request").with(Field.SRC_MAC, "pMAC A"))));

        String[] lines = failure.getMessage().split("\\R");
        assertThat(lines[1], is("Expected: VM2 receives an ARP request with SRC MAC = pMAC A"));
        assertThat(lines[3].strip().startsWith("expected   SRC MAC = pMAC A"), is(true));
        assertThat(
                failure.getMessage().contains("  differs    SRC MAC     but was vMAC (02:50:56:56:44:52)"), is(true));
    }

    @Test
    void a_claim_of_absence_needs_something_to_have_happened() {
        assertThat(lab, not(receives("VM2", no("frame"))));
    }

    @Test
    void a_name_that_nobody_declared_is_no_mismatch() {
        ping();

        ScenarioException problem =
                assertThrows(ScenarioException.class, () -> assertThat(lab, receives("VM9", a("frame"))));

        assertThat(
                problem.getMessage(),
                is("\"VM9 receives a frame\": column 1: found \"VM9\", expected a place; nearest: VM1, VM2"));
    }
}
