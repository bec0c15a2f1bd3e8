package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static netherkin.network.topology.Scenarios.refusal;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class NetworkRefusalsTest {
    private final TopologyDraft draft = Scenarios.twoHosts();

    @Test
    void an_id_of_2_to_the_24() {
        draft.networkRow("n", line(3)).id("16777216", line(3));
        assertThat(
                refusal(draft),
                is("a.feature:3: the ID of \"n\" is 16777216, not 0 to 16777215 (24 bits); nearest: 16777215"));
    }

    @Test
    void a_negative_id() {
        draft.networkRow("n", line(3)).id("-1", line(3));
        assertThat(refusal(draft), is("a.feature:3: the ID of \"n\" is -1, not 0 to 16777215 (24 bits); nearest: 0"));
    }

    @Test
    void an_id_that_is_no_number() {
        draft.networkRow("n", line(3)).id("five", line(3));
        assertThat(refusal(draft), is("a.feature:3: the ID of \"n\" is \"five\", not a number from 0 to 16777215"));
    }

    @Test
    void two_networks_with_one_id_and_envelope() {
        draft.network("n", line(3)).id("5000", line(3));
        draft.network("m", line(4)).id("5000", line(4));
        assertThat(
                refusal(draft),
                is("a.feature:4: \"m\" has the VXLAN ID 5000 of \"n\" (a.feature:3); a free ID is 5001"));
    }

    @Test
    void an_id_given_later_is_blamed_at_its_own_line() {
        draft.network("n", line(3));
        draft.network("m", line(4)).id("5000", line(4));
        draft.network("n", line(5)).id("5000", line(6));
        assertThat(
                refusal(draft),
                is("a.feature:6: \"n\" has the VXLAN ID 5000 of \"m\" (a.feature:4); a free ID is 5001"));
    }

    @Test
    void a_network_in_two_rows() {
        draft.networkRow("n", line(3));
        draft.networkRow("n", line(4));
        assertThat(
                refusal(draft),
                is("a.feature:4: the network \"n\" is declared again; the first time was at a.feature:3"));
    }

    @Test
    void an_unknown_envelope() {
        draft.network("n", line(3)).encapsulation("vxlan", line(4));
        assertThat(refusal(draft), is("a.feature:4: encapsulation \"vxlan\" is unknown; nearest: VXLAN"));
    }

    @Test
    void a_group_that_hosts_can_not_join() {
        draft.network("n", line(3)).group("224.0.0.5", line(4));
        assertThat(
                refusal(draft),
                is("a.feature:4: the group of \"n\" is \"224.0.0.5\", not a multicast group from 224.0.1.0 to"
                        + " 239.255.255.255, such as 239.0.0.1"));
    }

    @Test
    void an_unknown_replication() {
        draft.network("n", line(3)).replication("unicats", line(4));
        assertThat(refusal(draft), is("a.feature:4: replication \"unicats\" is unknown; nearest: unicast"));
    }

    @Test
    void a_transport_zone_with_an_unknown_replication() {
        draft.transportZone("hybird", line(4));
        assertThat(refusal(draft), is("a.feature:4: replication \"hybird\" is unknown; nearest: hybrid"));
    }
}
