package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.VlanTag;
import netherkin.network.topology.Origin;
import netherkin.network.topology.Profile;
import netherkin.network.wire.Packet;
import netherkin.network.wire.Tool;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** tshark decodes whatever our VTEPs write, in every encapsulation with every option, and finds no fault with it. */
class WrittenEnvelopesTest {
    /** Good, or not there. */
    private static final List<String> STATUS = List.of("", "1", "3");

    @TempDir
    Path directory;

    private static Stream<Arguments> envelopes() {
        List<Arguments> all = new ArrayList<>();
        for (boolean v6 : List.of(false, true)) {
            for (Profile profile : List.of(Profile.NSX_V, Profile.OVS, Profile.LINUX)) {
                for (String encapsulation : List.of("VXLAN", "Geneve", "NVGRE", "GRE", "STT")) {
                    add(all, v6, profile, encapsulation);
                }
            }
            Profile plain = Profile.NVP;
            add(all, v6, plain, "VXLAN", "inner VLAN tags", "carry", "UDP checksum", "on");
            add(all, v6, plain, "VXLAN", "UDP checksum over IPv6", "off", "outer flow label", "hash");
            add(
                    all,
                    v6,
                    plain,
                    "Geneve",
                    "Geneve options",
                    "0x0102/0x80/00010002",
                    "Geneve known options",
                    "0x0102/0x80");
            add(all, v6, plain, "Geneve", "Geneve options", "0xffff/0x01, 0xffff/0x02/deadbeef00000000");
            add(all, v6, plain, "NVGRE", "NVGRE flow ID", "on", "outer ECN", "zero");
            add(all, v6, plain, "GRE", "GRE key", "off");
            add(all, v6, plain, "GRE", "GRE checksum", "on");
            add(all, v6, plain, "GRE", "GRE sequence", "on", "GRE sequence check", "on");
            add(all, v6, plain, "GRE", "GRE checksum", "on", "GRE sequence", "on", "inner VLAN tags", "carry");
            add(all, v6, plain, "STT", "inner VLAN tags", "carry");
            add(all, v6, plain, "STT", "underlay MTU", "600");
        }
        return all.stream();
    }

    private static void add(
            List<Arguments> all, boolean v6, Profile profile, String encapsulation, String... settings) {
        all.add(Arguments.of(encapsulation, v6 ? "IPv6" : "IPv4", profile, List.of(settings)));
    }

    private static Net net(String encapsulation, boolean v6, Profile profile, List<String> settings) {
        Net net = new Net();
        net.draft.profile(profile.text(), "", Origin.UNKNOWN);
        net.host("A", v6 ? "2001:db8:1::1/64" : "10.0.1.1/24").host("B", v6 ? "2001:db8:2::1/64" : "10.0.2.1/24");
        net.machine("a", "A", "net", "192.0.2.1/24").machine("b", "B", "net", "192.0.2.2/24");
        net.draft
                .network("net", Origin.UNKNOWN)
                .id("70001", Origin.UNKNOWN)
                .encapsulation(encapsulation, Origin.UNKNOWN);
        for (int i = 0; i < settings.size(); i += 2) {
            net.set(settings.get(i), "", settings.get(i + 1));
        }
        return net;
    }

    /** Broadcasts, short and long packets, and a frame with a tag. */
    private static List<EthernetFrame> written(Net net) {
        for (int length : List.of(0, 1, 56, 1400)) {
            net.stimulate(new Stimulus.Ping("a", Ipv4Address.parse("192.0.2.2"), 1, length, false));
        }
        EthernetFrame frame = Frames.experimental(MacAddress.BROADCAST, net.mac("a"));
        net.send("a", frame.withTags(List.of(VlanTag.of(7))));
        return net.underlay();
    }

    @ParameterizedTest(name = "{0} over {1}, {2}, {3}")
    @MethodSource("envelopes")
    void tshark_finds_no_fault(String encapsulation, String underlay, Profile profile, List<String> settings) {
        List<EthernetFrame> frames = written(net(encapsulation, underlay.equals("IPv6"), profile, settings));
        Path file = directory.resolve("written.pcap");
        Packet.write(frames.stream().map(Packet::of).toList(), file);

        List<String> lines = Tool.lines(directory, command(file));

        assertThat(lines.size(), is(frames.size()));
        int pings = 0;
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            assertThat("frame " + i + " malformed", cells[0] + cells[1], is(""));
            for (int status = 2; status < 8; status++) {
                assertThat("frame " + i, List.of(cells[status].split(",", -1)), everyItem(in(STATUS)));
            }
            pings += cells[8].contains("8") && cells[9].contains("192.0.2.2") ? 1 : 0;
        }
        assertThat("echo requests in envelopes", pings, greaterThan(3));
        assertThat(Tool.lines(directory, tcpChecksums(file)), everyItem(in(STATUS)));
    }

    /** Of STT: where tshark takes it for TCP, as its decoder of STT finds no checksum right. */
    private static List<String> tcpChecksums(Path file) {
        return List.of(
                "tshark",
                "-n",
                "-r",
                file.toString(),
                "-T",
                "fields",
                "-o",
                "tcp.check_checksum:TRUE",
                "-e",
                "tcp.checksum.status");
    }

    private static List<String> command(Path file) {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields"));
        for (String option : List.of(
                "ip.check_checksum:TRUE",
                "udp.check_checksum:TRUE",
                "tcp.check_checksum:TRUE",
                "udp.ignore_ipv6_zero_checksum:TRUE",
                "ip.try_heuristic_first:TRUE",
                "ipv6.try_heuristic_first:TRUE")) {
            command.addAll(List.of("-o", option));
        }
        command.addAll(List.of("-d", "udp.port==8472,vxlan", "-E", "occurrence=a", "-E", "aggregator=,"));
        for (String field : List.of(
                "_ws.malformed",
                "_ws.expert.message",
                "ip.checksum.status",
                "udp.checksum.status",
                "tcp.checksum.status",
                "gre.checksum.status",
                "icmp.checksum.status",
                "icmpv6.checksum.status",
                "icmp.type",
                "ip.dst")) {
            command.addAll(List.of("-e", field));
        }
        return command;
    }
}
