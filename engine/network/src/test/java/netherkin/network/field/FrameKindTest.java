package netherkin.network.field;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.Ipv4Address;
import netherkin.network.frame.Arp;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Gre;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Igmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Opaque;
import netherkin.network.wire.Frames;
import netherkin.network.wire.Hex;
import org.junit.jupiter.api.Test;

final class FrameKindTest {
    @Test
    void a_frame_is_of_all_kinds_that_its_tenants_frame_is_of() {
        assertThat(kinds(Frames.arpRequest()), contains("frame", "packet", "ARP frame", "ARP request"));
        assertThat(
                kinds(Frames.vxlan(4789, 5001, Frames.ping())),
                contains("frame", "packet", "ICMP message", "ICMP echo request", "VXLAN packet"));
        assertThat(
                kinds(Frames.gratuitousArp()),
                contains("frame", "packet", "ARP frame", "ARP request", "gratuitous ARP"));
        assertThat(kinds(Frames.rarpRequest()), contains("frame", "packet", "RARP request"));
        assertThat(kinds(Frames.neighborSolicitation()), contains("frame", "packet", "neighbor solicitation"));
        assertThat(kinds(Frames.tcp(2, "", 0)), contains("frame", "packet", "TCP segment"));
        assertThat(
                kinds(Frames.icmpError(Icmp.UNREACHABLE, 4, 0, Frames.udp(1, 2, 3), 28)),
                contains("frame", "packet", "ICMP message", "ICMP fragmentation needed"));
    }

    @Test
    void a_gratuitous_arp_is_sent_to_everybody() {
        assertThat(FrameKind.GRATUITOUS_ARP.matches(Frames.gratuitousArp().withDestination(Frames.MAC2)), is(false));
        Arp reply = new Arp(Arp.REPLY, Frames.MAC1, Frames.IP1, Frames.MAC1, Frames.IP1);
        EthernetFrame announced = Frames.gratuitousArp().withPayload(reply);
        assertThat(FrameKind.GRATUITOUS_ARP.matches(announced), is(true));
    }

    @Test
    void encapsulations_without_a_codec_are_told_by_their_headers() {
        Bytes nvgre = Bytes.of(Hex.bytes("2000655800138900"));
        assertThat(
                kinds(Frames.ipv4(IpProtocol.GRE, new Opaque(nvgre))),
                contains("frame", "packet", "NVGRE packet", "GRE packet"));
        assertThat(kinds(Frames.udp(50000, 6081, 8)), contains("frame", "packet", "UDP datagram", "Geneve packet"));
        assertThat(
                kinds(Frames.ipv4(IpProtocol.IGMP, Igmp.report(Ipv4Address.parse("239.0.0.1"), Igmp.Reason.JOIN))),
                contains("frame", "packet", "IGMP report"));
    }

    @Test
    void nvgre_is_gre_too_and_gre_with_a_key_is_not_nvgre() {
        assertThat(
                kinds(Frames.nvgre(5001, 0, Frames.arpRequest())),
                contains("frame", "packet", "ARP frame", "ARP request", "NVGRE packet", "GRE packet"));
        assertThat(
                kinds(Frames.gre(new Gre(Frames.arpRequest()).withKey(5001))),
                contains("frame", "packet", "ARP frame", "ARP request", "GRE packet"));
        assertThat(
                kinds(Frames.geneve(5001, Frames.arpRequest())),
                contains("frame", "packet", "ARP frame", "ARP request", "Geneve packet"));
    }

    @Test
    void kinds_that_hosts_use_among_themselves_mean_tenants_frames_only() {
        assertThat(FrameKind.ARP_REQUEST.tenantsOnly(), is(true));
        assertThat(FrameKind.ICMP_MESSAGE.tenantsOnly(), is(true));
        assertThat(FrameKind.NEIGHBOR_ADVERTISEMENT.tenantsOnly(), is(true));
        assertThat(FrameKind.FRAME.tenantsOnly(), is(false));
        assertThat(FrameKind.UDP_DATAGRAM.tenantsOnly(), is(false));
        assertThat(FrameKind.VXLAN_PACKET.tenantsOnly(), is(false));
    }

    private static List<String> kinds(EthernetFrame frame) {
        List<String> kinds = new ArrayList<>();
        for (FrameKind kind : FrameKind.values()) {
            if (kind.matches(frame)) {
                kinds.add(kind.label());
            }
        }
        return kinds;
    }
}
