package netherkin.network.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.Ipv6Address;
import netherkin.network.device.Net;
import netherkin.network.device.Stimulus;
import netherkin.network.topology.Origin;
import netherkin.network.trace.Sighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wireshark reads what a run has put on the wire, and finds nothing to complain about. */
final class SimulatedFramesInTsharkTest {
    @TempDir
    Path directory;

    @Test
    void neighbour_discovery_and_echo_over_ipv6() {
        Net net = new Net().host("A", "10.0.0.1/24").host("B", "10.0.0.2/24");
        net.machine("a6", "A", "six", "2001:db8::a/64").machine("b6", "B", "six", "2001:db8::b/64");
        net.stimulate(new Stimulus.Ping("a6", Ipv6Address.parse("2001:db8::b"), 2, 33, false));
        net.stimulate(new Stimulus.NeighborAdvertisement("b6", null, false));
        net.stimulate(new Stimulus.Datagrams("a6", Ipv6Address.parse("2001:db8::b"), 1, 49_153, 7, 0));

        List<String> types = read(net, "icmpv6.type");

        assertThat(types.stream().filter(type -> type.contains("135")).count(), greaterThan(0L));
        assertThat(types.stream().filter(type -> type.contains("136")).count(), greaterThan(1L));
        assertThat(types.stream().filter(type -> type.contains("128")).count(), greaterThan(1L));
    }

    @Test
    void what_instances_tell_each_other_about_a_vlan() {
        Net net = new Net().host("A", "10.0.0.1/24").host("B", "10.0.0.2/24");
        net.draft.portGroup("servers", "30", "", Origin.UNKNOWN);
        net.draft
                .router("edge", Origin.UNKNOWN)
                .lif("red", "172.16.1.1/24", null, Origin.UNKNOWN)
                .lif("servers", "172.16.3.1/24", null, Origin.UNKNOWN);
        net.machine("r1", "B", "red", "172.16.1.11").machine("s1", "A", "servers", "172.16.3.11");
        net.stimulate(new Stimulus.Ping("r1", Ipv4Address.parse("172.16.3.11"), 1, 56, false));

        List<String> payloads = read(net, "udp.payload");

        assertThat(
                payloads.stream()
                        .filter(payload -> payload.startsWith("0101001eac10030b"))
                        .count(),
                greaterThan(0L));
        assertThat(
                payloads.stream()
                        .filter(payload -> payload.startsWith("0102001eac10030b"))
                        .count(),
                greaterThan(0L));
    }

    @Test
    void datagrams_to_ports_where_tshark_expects_a_protocol() {
        Net net = new Net().host("A", "10.0.0.1/24").host("B", "10.0.0.2/24");
        net.machine("a", "A", "blue", "172.16.1.1/24").machine("b", "B", "blue", "172.16.1.2/24");
        Ipv4Address receiver = Ipv4Address.parse("172.16.1.2");
        for (int port : new int[] {53, 123, 5353}) {
            net.stimulate(new Stimulus.Datagrams("a", receiver, 1, 5000, port, 0));
        }

        List<String> ports = read(net, "udp.dstport");

        assertThat(ports.stream().filter(each -> each.endsWith("53")).count(), greaterThan(3L));
    }

    /**
     * A field of all frames that were sent; none is malformed or has a wrong checksum. All instances share LIF addresses,
     * and zeros behind a DNS header are too many.
     */
    private List<String> read(Net net, String field) {
        List<Packet> packets = new ArrayList<>();
        net.simulation().trace().entries().forEach(entry -> {
            if (entry instanceof Sighting sighting && sighting.sent()) {
                packets.add(Packet.of(sighting.frame()));
            }
        });
        Path file = directory.resolve("run.pcap");
        Packet.write(packets, file);
        List<String> complaints = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String line : Tool.lines(directory, command(file, field))) {
            String[] cells = line.split("\t", -1);
            boolean shared = cells[1].contains("Duplicate IP address") || cells[1].endsWith("Extraneous data");
            complaints.add(cells[0] + (shared ? "" : cells[1]));
            values.add(cells[2]);
        }
        assertThat(values.size(), is(packets.size()));
        assertThat(complaints, everyItem(is("")));
        return values;
    }

    private static List<String> command(Path file, String field) {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields"));
        for (String option : List.of("ip.check_checksum:TRUE", "udp.check_checksum:TRUE")) {
            command.addAll(List.of("-o", option));
        }
        for (String name : List.of("_ws.malformed", "_ws.expert.message", field)) {
            command.addAll(List.of("-e", name));
        }
        return command;
    }
}
