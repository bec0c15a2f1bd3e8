package netherkin.network.wire;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.Checksum;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Igmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import org.junit.jupiter.api.Test;

/** The golden bytes are a join as tshark reads it: both checksums right, Router Alert, one record to exclude nothing. */
final class IgmpCodecTest extends CodecContract {
    private static final Ipv4Address GROUP = Ipv4Address.parse("239.0.0.1");

    @Override
    EthernetFrame frame() {
        Ipv4 packet = new Ipv4(
                48,
                0,
                0,
                true,
                false,
                0,
                1,
                IpProtocol.IGMP,
                Checksum.RIGHT,
                Ipv4Address.parse("10.41.1.11"),
                Igmp.ALL_V3_ROUTERS,
                Bytes.of((byte) 0x94, (byte) 4, (byte) 0, (byte) 0),
                Igmp.report(GROUP, Igmp.Reason.JOIN));
        return new EthernetFrame(
                Igmp.ALL_V3_ROUTERS.multicastMac(), MacAddress.parse("00:50:56:61:00:01"), EtherType.IPV4, packet);
    }

    @Override
    String golden() {
        return "01005e000016005056610001080046c0002800004000 0102f8c50a29010be0000016940400002200eafc0000000104000000"
                + "ef000001";
    }

    @Test
    void messages_of_all_versions_say_who_joins_and_leaves() {
        Igmp.Membership joined = new Igmp.Membership(GROUP, true);
        Igmp.Membership left = new Igmp.Membership(GROUP, false);

        assertThat(Igmp.version2(Igmp.REPORT_V2, GROUP).memberships(), contains(joined));
        assertThat(Igmp.version2(Igmp.LEAVE, GROUP).memberships(), contains(left));
        assertThat(Igmp.report(GROUP, Igmp.Reason.ANSWER).memberships(), contains(joined));
        assertThat(Igmp.report(GROUP, Igmp.Reason.LEAVE).memberships(), contains(left));
        assertThat(Igmp.query(GROUP, 10, 125).memberships(), empty());
        assertThat(Igmp.query(GROUP, 10, 125).group(), is(GROUP));
    }

    @Test
    void a_report_that_counts_more_records_than_it_holds_says_what_it_holds() {
        byte[] body = new byte[12];
        body[3] = 9;
        body[4] = 4;
        body[8] = (byte) 239;
        body[11] = 1;
        Igmp report = new Igmp(Igmp.REPORT_V3, 0, Checksum.RIGHT, Bytes.of(body));

        assertThat(report.memberships(), contains(new Igmp.Membership(GROUP, true)));
    }
}
