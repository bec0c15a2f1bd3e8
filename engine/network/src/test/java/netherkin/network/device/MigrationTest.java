package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Origin;
import netherkin.network.topology.PhysicalSwitchDraft;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.FrameEncoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationTest {
    private final Net net = new Net();

    @BeforeEach
    void three_hosts_at_one_switch() {
        for (String host : List.of("A", "B", "C")) {
            net.draft.host(host, Origin.UNKNOWN);
        }
        PhysicalSwitchDraft tor = net.draft.physicalSwitch("tor", Origin.UNKNOWN);
        tor.port("3", Origin.UNKNOWN).connectedTo("vmnic0 of A");
        tor.port("7", Origin.UNKNOWN).connectedTo("vmnic0 of B");
        tor.port("9", Origin.UNKNOWN).connectedTo("vmnic0 of C");
        net.draft.portGroup("Servers", "20", "", Origin.UNKNOWN);
        net.machine("web", "A", "Servers", "10.20.0.10/24").machine("client", "C", "Servers", "10.20.0.99/24");
    }

    private void migrate(String machine, String host) {
        net.mark().stimulate(new Stimulus.Migrate(machine, host, Stimulus.Migrate.AS_SET));
    }

    private void datagrams(int count) {
        net.mark().stimulate(new Stimulus.Datagrams("client", Ipv4Address.parse("10.20.0.10"), count, 1000, 2000, 0));
    }

    private List<EthernetFrame> rarps(String place) {
        return Net.only(net.sent(place), frame -> frame.etherType() == EtherType.RARP);
    }

    private static List<EthernetFrame> udp(List<EthernetFrame> frames) {
        return Net.only(frames, frame -> frame.etherType() == EtherType.IPV4);
    }

    private long drops(DropReason reason) {
        return net.drops().stream()
                .filter(drop -> drop.endsWith(": " + reason.text()))
                .count();
    }

    @Test
    void the_switch_learns_the_vm_in_its_vlan_at_the_new_port() {
        net.ping("client", "10.20.0.10");
        assertThat(
                net.table("MAC table", "tor"),
                hasItem(List.of("20", net.mac("web").toString(), "3")));
        migrate("web", "B");
        assertThat(rarps("vmnic0 of B"), hasSize(1));
        assertThat(
                net.table("MAC table", "tor"),
                hasItem(List.of("20", net.mac("web").toString(), "7")));
        assertThat(net.sent("web"), empty());
        datagrams(3);
        assertThat(net.sent("port 7 of tor"), hasSize(3));
        assertThat(net.sent("port 3 of tor"), empty());
        assertThat(net.received("web"), hasSize(3));
    }

    @Test
    void the_announcement_has_these_64_bytes_on_a_tagged_uplink_and_60_without_its_tag() {
        net.ping("client", "10.20.0.10");
        migrate("web", "B");
        byte[] mac = FrameEncoder.encode(rarps("vmnic0 of B").get(0));
        assertThat(mac.length, is(64));
        byte[] bare =
                FrameEncoder.encode(VlanFrames.untagged(rarps("vmnic0 of B").get(0)));
        String vm = net.mac("web").toString().replace(":", "");
        String expected =
                "ffffffffffff" + vm + "8035" + "0001080006040003" + vm + "00000000" + vm + "00000000" + "00".repeat(18);
        StringBuilder hex = new StringBuilder();
        for (byte b : bare) {
            hex.append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        assertThat(hex.toString(), is(expected));
    }

    @Test
    void without_notify_switches_a_silent_vm_stays_unreachable_until_it_speaks() {
        net.ping("client", "10.20.0.10");
        net.set("Notify Switches", "Servers", "off").change();
        migrate("web", "B");
        assertThat(rarps("vmnic0 of B"), empty());
        datagrams(3);
        assertThat(net.sent("port 3 of tor"), hasSize(3));
        assertThat(net.received("web"), empty());
        net.stimulate(new Stimulus.GratuitousArp("web"));
        datagrams(3);
        assertThat(net.received("web"), hasSize(3));
    }

    @Test
    void a_port_group_overrides_its_host_and_a_vm_its_port_group() {
        net.set("Notify Switches", "B", "off").set("Notify Switches", "Servers", "on");
        net.ping("client", "10.20.0.10");
        migrate("web", "B");
        assertThat(rarps("vmnic0 of B"), hasSize(1));
        net.set("Notify Switches", "web", "off").change();
        migrate("web", "A");
        assertThat(rarps("vmnic0 of A"), empty());
    }

    @Test
    void its_arp_table_moves_with_it() {
        net.ping("client", "10.20.0.10");
        migrate("web", "B");
        assertThat(
                net.table("ARP table", "web"),
                contains(List.of("10.20.0.99", net.mac("client").toString())));
    }

    @Test
    void during_an_outage_it_neither_sends_nor_receives() {
        net.ping("client", "10.20.0.10");
        net.mark();
        Stimulus stream = new Stimulus.Datagrams("client", Ipv4Address.parse("10.20.0.10"), 100, 1, 2, 1_000_000);
        Stimulus move = new Stimulus.Migrate("web", "B", 20_000_000);
        net.stimulate(new Stimulus.Staggered(stream, move, 10_500_000));
        assertThat(net.received("web"), hasSize(80));
        assertThat(drops(DropReason.OUTAGE), is(20L));
    }

    @Test
    void what_it_has_under_way_goes_on_after_the_outage() {
        net.ping("client", "10.20.0.10");
        net.mark();
        Stimulus stream = new Stimulus.Datagrams("web", Ipv4Address.parse("10.20.0.99"), 10, 1, 2, 1_000_000);
        Stimulus move = new Stimulus.Migrate("web", "B", 20_000_000);
        net.stimulate(new Stimulus.Staggered(stream, move, 5_500_000));
        assertThat(net.sent("web"), hasSize(10));
        assertThat(udp(net.received("client")), hasSize(10));
    }

    @Test
    void it_runs_where_it_was_until_the_switch_over() {
        net.set("migration duration", "web", "10 ms");
        net.ping("client", "10.20.0.10");
        net.mark();
        Stimulus stream = new Stimulus.Datagrams("client", Ipv4Address.parse("10.20.0.10"), 20, 1, 2, 1_000_000);
        Stimulus move = new Stimulus.Migrate("web", "B", 0);
        net.stimulate(new Stimulus.Staggered(stream, move, 500_000));
        assertThat(udp(net.sent("port 3 of tor")), hasSize(11));
        assertThat(net.received("web"), hasSize(20));
    }

    @Test
    void a_frame_on_the_wire_to_a_vm_that_has_left_ends_there() {
        net.ping("client", "10.20.0.10");
        net.mark();
        Stimulus stream = new Stimulus.Datagrams("client", Ipv4Address.parse("10.20.0.10"), 1, 1, 2, 0);
        net.stimulate(new Stimulus.Staggered(stream, new Stimulus.Migrate("web", "B", 0), 55_000));
        assertThat(net.received("web"), empty());
        assertThat(drops(DropReason.MOVED_AWAY), is(1L));
    }

    @Test
    void a_later_given_leaves_it_where_it_is() {
        migrate("web", "B");
        net.machine("other", "A", "Servers", "10.20.0.50/24").change();
        assertThat(net.simulation().hostOf("web").orElseThrow(), is("B"));
    }

    @Test
    void counts_and_times_of_announcements_are_settings() {
        net.set("RARP count after migration", "", "5");
        net.ping("client", "10.20.0.10");
        migrate("web", "B");
        List<Sighting> all = net.entries().stream()
                .filter(entry -> entry instanceof Sighting s
                        && s.sent()
                        && s.port().place().equals("vmnic0 of B"))
                .map(entry -> (Sighting) entry)
                .toList();
        long first = all.get(0).at();
        List<Long> millis = all.stream().map(s -> (s.at() - first) / 1_000_000).toList();
        assertThat(millis, contains(0L, 50L, 200L, 450L, 800L));
    }

    @Test
    void a_guest_that_knows_of_its_move_announces_itself_too() {
        net.set("guest announcement", "web", "reply");
        net.ping("client", "10.20.0.10");
        migrate("web", "B");
        assertThat(net.sent("web"), hasSize(1));
        assertThat(rarps("vmnic0 of B"), hasSize(1));
    }

    @Test
    void no_arp_table_changes_by_a_rarp() {
        net.ping("client", "10.20.0.10");
        List<List<String>> before = net.table("ARP table", "client");
        migrate("web", "B");
        assertThat(net.table("ARP table", "client"), is(before));
        assertThat(before, not(empty()));
    }

    @Test
    void both_forms_of_gratuitous_arp_update_arp_tables_that_know_the_vm_and_create_no_entry() {
        net.machine("stranger", "C", "Servers", "10.20.0.50/24");
        net.ping("client", "10.20.0.10");
        for (String form : List.of("request", "reply")) {
            MacAddress changed = MacAddress.parse(form.equals("reply") ? "02:00:00:00:00:01" : "02:00:00:00:00:02");
            net.stimulate(new Stimulus.ChangeMac("web", changed));
            net.stimulate(
                    form.equals("reply") ? new Stimulus.GratuitousArpReply("web") : new Stimulus.GratuitousArp("web"));
            assertThat(net.table("ARP table", "client"), hasItem(List.of("10.20.0.10", changed.toString())));
            assertThat(net.table("ARP table", "stranger"), empty());
            assertThat(net.table("MAC table", "tor"), hasItem(List.of("20", changed.toString(), "3")));
        }
    }
}
