package netherkin.network.topology;

import static netherkin.network.topology.Scenarios.line;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private final TopologyDraft draft = Scenarios.router();

    private String value(String word) {
        AddressWord read = draft.names().addressWord(word, 0, line(40)).orElseThrow();
        Addresses addresses = new Addresses(draft.build());
        List<?> values = read.isMac() ? addresses.macs(read) : addresses.ips(read);
        return read.text() + " " + values;
    }

    private String refusal(String word) {
        Names names = draft.names();
        return assertThrows(ScenarioException.class, () -> names.addressWord(word, 0, line(40)))
                .getMessage();
    }

    @Test
    void every_word_for_an_address_has_its_value() {
        assertThat(value("Broadcast, x"), is("Broadcast [ff:ff:ff:ff:ff:ff]"));
        assertThat(value("MAC of VM2 and"), is("MAC of VM2 [00:50:56:ae:00:02]"));
        assertThat(value("MAC von \"VM2\""), is("MAC von \"VM2\" [00:50:56:ae:00:02]"));
        assertThat(value("IP of VM2"), is("IP of VM2 [172.16.20.12]"));
        assertThat(value("IP of Host A"), is("IP of Host A [192.168.50.11]"));
        assertThat(value("MAC of Host A"), is("MAC of Host A [00:50:56:61:00:01]"));
        assertThat(value("MAC1"), is("MAC1 [00:50:56:aa:00:01]"));
        assertThat(value("vMAC"), is("vMAC [02:50:56:56:44:52]"));
        assertThat(value("vMAC of DLR"), is("vMAC of DLR [02:50:56:56:44:52]"));
        assertThat(value("pMAC of Host B"), is("pMAC of Host B [00:50:56:60:00:0b]"));
        assertThat(value("pMAC B."), is("pMAC B [00:50:56:60:00:0b]"));
        assertThat(value("IP of DLR"), is("IP of DLR [172.16.10.1, 172.16.20.1]"));
    }

    @Test
    void other_text_is_no_word_for_an_address() {
        for (String text : List.of("vMACs", "MAC12", "MAC", "IP", "Broadcasts", "VM1", "")) {
            assertThat(text, draft.names().addressWord(text, 0, line(40)), is(Optional.empty()));
        }
    }

    @Test
    void a_word_about_something_undeclared_is_refused() {
        assertThat(
                refusal("MAC of VM7 and vMAC"),
                is("a.feature:40: no VM, host, router or underlay router is called \"VM7\"; nearest: VM1, VM2, VM3"));
        assertThat(refusal("vMAC of Edge"), is("a.feature:40: no router is called \"Edge\"; nearest: DLR"));
        assertThat(refusal("pMAC Z, x"), is("a.feature:40: no host is called \"Z\"; nearest: Host A, Host B, Host C"));
        assertThat(
                refusal("pMAC = x"),
                is("a.feature:40: pMAC of which host? One of: Host A, Host B, Host C is expected"));
    }

    @Test
    void a_last_word_that_two_hosts_share_names_none() {
        draft.host("rack A", line(30)).vtep("192.168.50.20");
        assertThat(refusal("pMAC A"), is("a.feature:40: no host is called \"A\"; nearest: Host A, rack A, Host B"));
        Addresses addresses = new Addresses(draft.build());
        assertThat(addresses.nameOf(MacAddress.parse("00:50:56:60:00:0a")), is(Optional.of("pMAC of Host A")));
    }

    @Test
    void an_underlay_router_has_an_address_in_each_subnet() {
        draft.host("Host D", line(30)).vtep("192.168.51.11");
        draft.underlayRouter("core", line(31));
        assertThat(value("IP of core"), is("IP of core [192.168.50.254, 192.168.51.254]"));
        assertThat(value("MAC of core"), is("MAC of core [00:50:56:70:00:01, 00:50:56:70:00:02]"));
    }

    @Test
    void routers_with_a_vmac_of_their_own_are_told_apart() {
        draft.router("Edge", line(30)).lif("n", "10.0.0.1/24", "02:00:00:00:00:07", line(31));
        assertThat(value("vMAC"), is("vMAC [02:50:56:56:44:52, 02:00:00:00:00:07]"));
        assertThat(value("vMAC of Edge"), is("vMAC of Edge [02:00:00:00:00:07]"));
        Addresses addresses = new Addresses(draft.build());
        assertThat(addresses.print(MacAddress.parse("02:00:00:00:00:07")), is("vMAC of Edge (02:00:00:00:00:07)"));
    }

    @Test
    void an_address_is_printed_in_the_scenarios_words() {
        Addresses addresses = new Addresses(draft.build());
        assertThat(addresses.print(MacAddress.parse("02:50:56:56:44:52")), is("vMAC (02:50:56:56:44:52)"));
        assertThat(addresses.print(MacAddress.parse("00:50:56:60:00:0a")), is("pMAC A (00:50:56:60:00:0a)"));
        assertThat(addresses.print(MacAddress.parse("00:50:56:aa:00:01")), is("MAC1 (00:50:56:aa:00:01)"));
        assertThat(addresses.print(MacAddress.parse("00:50:56:ae:00:02")), is("MAC of VM2 (00:50:56:ae:00:02)"));
        assertThat(addresses.print(Ipv4Address.parse("172.16.20.12")), is("IP of VM2 (172.16.20.12)"));
        assertThat(addresses.print(Ipv4Address.parse("9.9.9.9")), is("9.9.9.9"));
        assertThat(addresses.all(), hasItem(new Addresses.Named(Ipv4Address.parse("192.168.50.12"), "IP of Host B")));
    }

    @Test
    void an_address_that_two_vms_have_carries_both_names() {
        draft.machine("VM4", line(30)).host("Host A").network("VXLAN 5000").mac("00:50:56:ae:00:02");
        Addresses addresses = new Addresses(draft.build());
        assertThat(
                addresses.nameOf(MacAddress.parse("00:50:56:ae:00:02")), is(Optional.of("MAC of VM2 or MAC of VM4")));
    }
}
