package netherkin.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Vni;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.FrameEncoder;
import org.junit.jupiter.api.Test;

class OffloadedChecksumsTest {
    private static final int AT = 14 + 20 + 6;
    private static final int INNER = 14 + 20 + 8 + 8;

    private static EthernetFrame datagram(Udp udp) {
        MacAddress mac = MacAddress.parse("02:00:00:00:00:07");
        Ipv4Address from = Ipv4Address.parse("192.0.2.1");
        Ipv4 ip = Ipv4.of(from, Ipv4Address.parse("192.0.2.77"), IpProtocol.UDP, true, udp);
        return new EthernetFrame(mac, mac, 0x0800, ip);
    }

    private static byte[] plain() {
        return FrameEncoder.encode(datagram(new Udp(5000, 6000, Checksum.RIGHT, new Opaque(Bytes.zeros(33)))));
    }

    /** What Linux leaves to a NIC: the pseudo header's sum, not complemented. */
    private static byte[] offloaded(byte[] right, int at) {
        byte[] bytes = right.clone();
        int addresses = 0xc000 + 0x0201 + 0xc000 + 0x024d;
        int sum = addresses + 17 + ((bytes[at - 2] & 0xff) << 8 | bytes[at - 1] & 0xff);
        sum = (sum & 0xffff) + (sum >>> 16);
        bytes[at] = (byte) (sum >> 8);
        bytes[at + 1] = (byte) sum;
        return bytes;
    }

    @Test
    void the_sum_of_the_pseudo_header_alone_is_completed() {
        byte[] bytes = offloaded(plain(), AT);
        assertThat(bytes, is(not(plain())));
        OffloadedChecksums.complete(bytes, DecodeAs.OURS);
        assertThat(bytes, is(plain()));
    }

    @Test
    void inside_an_envelope_too() {
        Vxlan vxlan = new Vxlan(new Vni(9), datagram(new Udp(5000, 6000, Checksum.RIGHT, new Opaque(Bytes.zeros(20)))));
        byte[] right = FrameEncoder.encode(datagram(new Udp(50_000, 4789, Udp.NO_CHECKSUM, vxlan)));
        byte[] bytes = offloaded(right, INNER + AT);
        OffloadedChecksums.complete(bytes, DecodeAs.OURS);
        assertThat(bytes, is(right));
    }

    @Test
    void any_other_stays_as_it_is() {
        byte[] wrong = plain();
        wrong[AT] ^= 0x11;
        byte[] before = wrong.clone();
        OffloadedChecksums.complete(wrong, DecodeAs.OURS);
        assertThat(wrong, is(before));
    }

    @Test
    void a_frame_that_is_cut_off_anywhere_does_no_harm() {
        for (int length = 0; length < plain().length; length++) {
            byte[] cut = java.util.Arrays.copyOf(offloaded(plain(), AT), length);
            byte[] before = cut.clone();
            OffloadedChecksums.complete(cut, DecodeAs.OURS);
            assertThat(cut, is(before));
        }
    }
}
