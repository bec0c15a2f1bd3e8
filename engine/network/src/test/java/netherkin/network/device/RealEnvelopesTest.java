package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netherkin.network.capture.CaptureReader;
import netherkin.network.field.TsharkFields;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpPacket;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Udp;
import netherkin.network.topology.Origin;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.Decoded;
import netherkin.network.wire.FrameDecoder;
import netherkin.network.wire.Packet;
import netherkin.network.wire.Tool;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Open vSwitch and Linux send, against what our VTEPs send for the same frames under their profiles, as tshark prints
 * both. The captures' README tells how they were taken.
 */
class RealEnvelopesTest {
    private static final int FIRST_PORT = 32_768;
    private static final int BEHIND_LAST_PORT = 61_000;

    private static final String[] FIELDS = {
        "frame.len,eth.dst,eth.src,eth.type,vlan.id,vlan.etype,arp.opcode,arp.src.hw_mac,arp.src.proto_ipv4,arp.dst.hw_mac",
        "arp.dst.proto_ipv4,ip.version,ip.hdr_len,ip.dsfield.dscp,ip.dsfield.ecn,ip.len,ip.flags.rb,ip.flags.df",
        "ip.flags.mf,ip.frag_offset,ip.ttl,ip.proto,ip.checksum.status,ip.src,ip.dst",
        "ipv6.version,ipv6.tclass.dscp,ipv6.tclass.ecn,ipv6.flow,ipv6.plen,ipv6.nxt,ipv6.hlim,ipv6.src,ipv6.dst",
        "udp.dstport,udp.length,udp.checksum.status,vxlan.flags,vxlan.gbp,vxlan.vni,vxlan.reserved8",
        "geneve.version,geneve.flags,geneve.proto_type,geneve.vni,geneve.reserved,geneve.options",
        "gre.flags_and_version,gre.proto,gre.key,gre.checksum.status,gre.sequence_number",
        "icmp.type,icmp.code,icmp.ident,icmp.seq,icmp.checksum,icmp.checksum.status"
    };

    @TempDir
    Path directory;

    /** The captures there are, and what makes our hosts like those. */
    enum Real {
        LINUX_VXLAN("Linux", "VXLAN", false),
        LINUX_VXLAN_NOUDPCSUM("Linux", "VXLAN", false, "UDP checksum", "off"),
        LINUX_VXLAN6("Linux", "VXLAN", true),
        OVS_VXLAN("OVS", "VXLAN", false),
        OVS_VXLAN_CSUM("OVS", "VXLAN", false, "UDP checksum", "on"),
        OVS_VXLAN6("OVS", "VXLAN", true),
        OVS_GENEVE("OVS", "Geneve", false),
        OVS_GENEVE6("OVS", "Geneve", true),
        OVS_GRE("OVS", "GRE", false),
        OVS_GRE_CSUM("OVS", "GRE", false, "GRE checksum", "on");

        private final String profile;
        private final String encapsulation;
        private final boolean v6;
        private final List<String> setting;

        Real(String profile, String encapsulation, boolean v6, String... setting) {
            this.profile = profile;
            this.encapsulation = encapsulation;
            this.v6 = v6;
            this.setting = List.of(setting);
        }

        private Path file() {
            String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Path.of("src/test/resources/envelopes", name + ".pcap").toAbsolutePath();
        }

        private String vtep(int host) {
            return v6 ? "2001:db8:7::1" + host + "/64" : "10.7.1.1" + host + "/24";
        }
    }

    private static List<EthernetFrame> frames(Path file) {
        List<EthernetFrame> frames = new ArrayList<>();
        try (CaptureReader reader = CaptureReader.open(file)) {
            while (reader.next()) {
                byte[] bytes = Arrays.copyOfRange(reader.buffer(), reader.offset(), reader.offset() + reader.length());
                Decoded decoded = new FrameDecoder(DecodeAs.ASSIGNED).inspect(bytes, 0, bytes.length);
                assertThat(decoded.problem(), is(Optional.empty()));
                frames.add(decoded.frame().orElseThrow());
            }
        }
        return frames;
    }

    private static Net net(Real real) {
        Net net = new Net();
        net.draft.profile(real.profile, "", Origin.UNKNOWN);
        for (int i = 1; i <= 3; i++) {
            net.host("h" + i, real.vtep(i));
            net.draft
                    .machine("v" + i, Origin.UNKNOWN)
                    .host("h" + i)
                    .network("net")
                    .ip("10.1.0." + i + "/24")
                    .mac("00:50:56:aa:00:0" + i);
        }
        net.draft
                .network("net", Origin.UNKNOWN)
                .id("5001", Origin.UNKNOWN)
                .encapsulation(real.encapsulation, Origin.UNKNOWN);
        return real.setting.isEmpty() ? net : net.set(real.setting.get(0), "", real.setting.get(1));
    }

    /** The same exchange: what the first VM sent there it sends here, its copies aside; the others answer by themselves. */
    private static List<EthernetFrame> exchange(Real real, List<EthernetFrame> theirs) {
        Net net = net(real);
        net.ping("v1", "10.1.0.2").ping("v1", "10.1.0.3").ping("v1", "10.1.0.2");
        net.mark();
        EthernetFrame last = null;
        for (EthernetFrame envelope : theirs) {
            EthernetFrame frame = envelope.tenant();
            boolean isFirst = frame.source().equals(net.mac("v1")) && !frame.equals(last);
            if (isFirst) {
                net.send("v1", frame);
            }
            last = frame;
        }
        List<EthernetFrame> ours = new ArrayList<>();
        for (Entry entry : net.entries()) {
            if (entry instanceof Sighting s
                    && s.port().isCapturePoint()
                    && s.port().place().equals("vmnic0 of h1")
                    && s.frame().isEnvelope()) {
                ours.add(s.frame());
            }
        }
        return ours;
    }

    @ParameterizedTest
    @EnumSource
    void our_envelopes_are_theirs_field_by_field(Real real) {
        List<EthernetFrame> theirs = frames(real.file());
        List<EthernetFrame> ours = exchange(real, theirs);
        Path file = directory.resolve("ours.pcap");
        Packet.write(ours.stream().map(Packet::of).toList(), file);

        List<String> expected = fields(real.file());
        List<String> found = fields(file);

        assertThat(expected, is(not(empty())));
        assertThat(differences(found, expected), is(empty()));
        assertThat(found.size(), is(expected.size()));
        for (List<EthernetFrame> all : List.of(ours, theirs)) {
            all.forEach(RealEnvelopesTest::checkPort);
        }
        if (real.profile.equals("OVS") && !real.v6) {
            assertThat(identifications(file), equalTo(identifications(real.file())));
        }
    }

    private static List<String> differences(List<String> ours, List<String> theirs) {
        String[] names = String.join(",", FIELDS).split(",");
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
            String[] found = ours.get(i).split("\t", -1);
            String[] expected = theirs.get(i).split("\t", -1);
            for (int k = 0; k < names.length; k++) {
                if (!found[k].equals(expected[k])) {
                    differences.add("frame " + (i + 1) + " " + names[k] + " " + found[k] + ", theirs " + expected[k]);
                }
            }
        }
        return differences;
    }

    private static void checkPort(EthernetFrame frame) {
        Payload transport = frame.payload() instanceof IpPacket ip ? ip.payload() : null;
        if (transport instanceof Udp udp) {
            assertThat(udp.sourcePort(), both(greaterThanOrEqualTo(FIRST_PORT)).and(lessThan(BEHIND_LAST_PORT)));
        }
    }

    private List<String> fields(Path file) {
        return tshark(file, FIELDS);
    }

    /** Of the outer header. */
    private List<String> identifications(Path file) {
        return tshark(file, "ip.id").stream().map(line -> line.split(",")[0]).toList();
    }

    private List<String> tshark(Path file, String... fields) {
        List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-T", "fields"));
        for (String option : List.of("ip.check_checksum:TRUE", "udp.check_checksum:TRUE")) {
            command.addAll(List.of("-o", option));
        }
        command.addAll(List.of("-E", "occurrence=a", "-E", "aggregator=,"));
        for (String list : fields) {
            for (String field : list.split(",")) {
                command.addAll(List.of("-e", field));
            }
        }
        return Tool.lines(directory, command);
    }

    @ParameterizedTest
    @EnumSource
    void we_decode_every_envelope_as_tshark_does(Real real) {
        List<String> theirs = tshark(real.file(), TsharkFields.names().toArray(new String[0]));
        TsharkFields ours = new TsharkFields(TsharkFields.names(), DecodeAs.ASSIGNED);
        List<String> lines = new ArrayList<>();
        for (EthernetFrame frame : frames(real.file())) {
            Packet packet = Packet.of(frame);
            lines.add(ours.line(packet.bytes(), 0, packet.bytes().length, packet.wireLength()));
        }
        assertThat(String.join("\n", lines), equalTo(String.join("\n", theirs)));
    }
}
