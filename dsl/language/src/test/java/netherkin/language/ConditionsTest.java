package netherkin.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConditionsTest {
    private static final MacAddress SENDER = MacAddress.parse("00:50:56:ae:00:01");
    private static final EthernetFrame REQUEST = new EthernetFrame(
            MacAddress.BROADCAST,
            SENDER,
            EtherType.ARP,
            Arp.request(SENDER, Ipv4Address.parse("10.0.0.1"), Ipv4Address.parse("10.0.0.2")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frame",
                "ARP request",
                "ARP requests with SRC MAC = 00:50:56:ae:00:01",
                "SRC MAC = 00:50:56:ae:00:01 and DST MAC = Broadcast",
                "eth.src = 00:50:56:ae:00:01, arp.opcode = 1",
                "EtherType = 0x0806",
                "EtherType=2054",
                "OPCODE in 1..2",
                "OPCODE != 2",
                "OPCODE < 2 and OPCODE <= 1 and OPCODE > 0 and OPCODE >= 1",
                "OPCODE = 7, 8 or 1, SENDER IP in 10.0.0.0/8",
                "TARGET IP = 1.1.1.1 or 10.0.0.2",
                "LENGTH = 42",
                "with TARGET MAC = 00:00:00:00:00:00"
            })
    void a_filter_takes_what_is_so(String filter) {
        assertThat(filter, Conditions.parse(filter).matchesInFile(REQUEST), is(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ARP reply",
                "VXLAN packet",
                "OUTER SRC MAC = 00:50:56:ae:00:01",
                "TTL = 64",
                "TTL != 64",
                "OPCODE in 2..9",
                "SENDER IP in 11.0.0.0/8"
            })
    void a_filter_leaves_what_is_not_so(String filter) {
        assertThat(filter, Conditions.parse(filter).matchesInFile(REQUEST), is(false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            SRC MAX = 1          | column 1: found "SRC MAX", expected a field; nearest: SRC MAC, SRC IP, SRC PORT
            APR request          | column 1: found "APR request", expected a kind of frame or a condition; nearest: ARP request, ARP requests, RARP request
            TTL                  | column 4: the text ends where an operator is expected; possible: =, !=, <, <=, >, >=, in
            TTL = 64 on VXLAN 1  | column 10: found "on", expected a comma, "and" or the end; possible: and, with
            TTL =                | column 6: the text ends where a number, such as 64 is expected
            SRC MAC = vMAC       | column 11: found "vMAC", expected a MAC address, such as 00:50:56:aa:00:01; possible: Broadcast
            """)
    void a_filter_that_cannot_be_read_says_where(String filter, String problem) {
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> Conditions.parse(filter))
                        .getMessage(),
                is(problem));
    }

    @Test
    void a_field_is_found_by_either_name() {
        assertThat(Conditions.field("SRC MAC").name(), is("SRC MAC"));
        assertThat(Conditions.field("udp.dstport").name(), is("udp.dstport"));
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> Conditions.field("udp.dsport"))
                        .getMessage(),
                is("there is no field \"udp.dsport\"; nearest: udp.dstport, udp.srcport, tcp.dstport"));
    }
}
