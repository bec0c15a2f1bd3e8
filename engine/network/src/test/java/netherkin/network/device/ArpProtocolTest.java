package netherkin.network.device;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.device.NeighborMessage.Kind;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import org.junit.jupiter.api.Test;

class ArpProtocolTest {
    private static final MacAddress ASKER = MacAddress.parse("02:00:00:00:00:01");
    private static final MacAddress OWNER = MacAddress.parse("02:00:00:00:00:02");
    private static final Ipv4Address FROM = Ipv4Address.parse("192.0.2.1");
    private static final Ipv4Address TO = Ipv4Address.parse("192.0.2.2");
    private final ArpProtocol protocol = new ArpProtocol();

    private static EthernetFrame frame(MacAddress destination, int operation, Ipv4Address sender, Ipv4Address target) {
        return new EthernetFrame(
                destination, ASKER, EtherType.ARP, new Arp(operation, ASKER, sender, MacAddress.ZERO, target));
    }

    private Kind kind(MacAddress destination, int operation, Ipv4Address sender, Ipv4Address target) {
        return protocol.read(frame(destination, operation, sender, target)).kind();
    }

    @Test
    void a_reply_to_all_and_any_message_about_the_senders_own_address_are_announcements() {
        assertThat(kind(MacAddress.BROADCAST, Arp.REQUEST, FROM, TO), is(Kind.REQUEST));
        assertThat(kind(OWNER, Arp.REQUEST, FROM, TO), is(Kind.REQUEST));
        assertThat(kind(OWNER, Arp.REPLY, FROM, TO), is(Kind.REPLY));
        assertThat(kind(MacAddress.BROADCAST, Arp.REPLY, FROM, TO), is(Kind.ANNOUNCEMENT));
        assertThat(kind(MacAddress.BROADCAST, Arp.REQUEST, FROM, FROM), is(Kind.ANNOUNCEMENT));
        assertThat(kind(OWNER, Arp.REPLY, FROM, FROM), is(Kind.ANNOUNCEMENT));
    }

    @Test
    void a_probe_claims_nothing() {
        NeighborMessage probe = protocol.read(frame(MacAddress.BROADCAST, Arp.REQUEST, Ipv4Address.ZERO, TO));
        assertThat(probe.sender(), is(nullValue()));
        assertThat(probe.claims(), is(false));
        assertThat(probe.speaksForItself(), is(true));
    }

    @Test
    void rarp_and_other_frames_are_no_address_resolution() {
        Arp rarp = new Arp(Arp.REVERSE_REQUEST, ASKER, Ipv4Address.ZERO, ASKER, Ipv4Address.ZERO);
        assertThat(
                protocol.read(new EthernetFrame(MacAddress.BROADCAST, ASKER, EtherType.RARP, rarp)), is(nullValue()));
        assertThat(protocol.read(Frames.experimental(MacAddress.BROADCAST, ASKER)), is(nullValue()));
    }

    @Test
    void the_answer_is_what_the_owner_would_send_to_the_asker_alone() {
        EthernetFrame answer = protocol.answer(frame(MacAddress.BROADCAST, Arp.REQUEST, FROM, TO), OWNER);
        assertThat(answer.source(), is(OWNER));
        assertThat(answer.destination(), is(ASKER));
        assertThat(answer.payload(), is(new Arp(Arp.REPLY, OWNER, TO, ASKER, FROM)));
    }
}
