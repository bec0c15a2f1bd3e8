package netherkin.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import netherkin.network.lab.Role;
import netherkin.network.topology.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The network before each of these sentences takes 19 lines of t.feature. */
final class ErrorMessagesTest {
    private static String problemOf(Role role, String text, String... table) {
        Play play = Play.dlr(Play.PLAN);
        return assertThrows(ScenarioException.class, () -> {
                    play.say(role, text, table);
                    play.lab().topology();
                })
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            VM9 pings VM2                     | column 1: found "VM9", expected a VM; nearest: VM1, VM2, VM3
            VM1 pings VM7                     | column 11: found "VM7", expected a VM or an IP address; nearest: VM1, VM2, VM3
            VM1 pings VM2 3 tims              | column 17: found "tims", expected "times"
            VM1 pings VM2 0 times             | column 15: 0 is not a number from 1 to 1000000
            VM1 pings VM2 quickly             | column 15: found "quickly", expected the sentence's end
            VM1 pings VM2 with 70000 bytes of data | column 15: 70000 bytes don't fit an IP packet: at most 65507
            VM1 pings VM2 and VM2 pings VM1   | column 32: the text ends where "after" and a time is expected; possible: after
            VM1 sends an APR request for VM2  | column 14: found "APR request", expected what a VM can send; nearest: ARP request, ARP requests
            VM1 sends an ARP request to VM2   | column 26: found "to", expected "for"; possible: for
            VM1 sends 2 broadcast frames      | column 11: only UDP datagrams and pings are sent by number
            VM1 receives an ARP request       | "VM1 receives an ARP request" claims something and stimulates nothing; it belongs after Then
            no frame crosses the underlay     | this sentence claims something about frames; it belongs after Then
            the ARP table of VM1 is empty     | this sentence claims something about a table; it belongs after Then, or after Given
            """)
    void a_when_tells_what_is_wrong_with_it(String sentence, String problem) {
        assertThat(problemOf(Role.WHEN, sentence), is("t.feature:20: " + problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Host D sees SRC MAC = vMAC            | column 1: found "Host D", expected a place; nearest: Host A, Host B, Host C
            the DLR on Host D sends a frame       | column 12: found "Host D", expected a host; nearest: Host A, Host B, Host C
            the DLR sends a frame                 | column 9: found "sends", expected "on" and the router's host
            the VTEP on Host A sends a frame      | column 10: found "on", expected "of" and a host
            vmnic7 of Host A sends a frame        | column 1: Host A has no uplink "vmnic7"; it has vmnic0
            vmnic7 of Host X sends a frame        | column 11: found "Host X", expected a host; nearest: Host A, Host B, Host C
            VM2 receives an APR request           | column 17: found "APR request", expected a kind of frame; nearest: ARP request, ARP requests, RARP request
            VM2 receives exactly ARP requests     | column 22: found "ARP", expected a number
            VM2 receives SRC MAX = vMAC           | column 14: found "SRC MAX", expected a kind of frame or a condition; nearest: SRC MAC, SRC IP, SRC PORT
            VM2 receives a frame with SRC MAC vMAC | column 35: found "vMAC", expected an operator; possible: =, !=, <, <=, >, >=, in
            VM2 receives a frame with TTL = 1, DST MAX = vMAC | column 36: found "DST MAX", expected a field; nearest: DST MAC, DST IP, DSCP
            VM2 receives a frame with TTL = abc   | column 33: "abc" is not a number, such as 64
            VM2 receives a frame with SRC MAC = vMACC | column 37: found "vMACC", expected a MAC address, such as 00:50:56:aa:00:01; nearest: vMAC, MAC1, MAC3
            VM2 receives a frame with SRC MAC = pMAC Z | column 37: no host is called "Z"; nearest: Host A, Host B, Host C
            VM2 receives a frame with SRC MAC = MAC of VM9 | column 37: no VM, host, router or underlay router is called "VM9"; nearest: VM1, VM2, VM3
            VM2 receives a frame with TTL < 3, 4  | column 37: "<" compares with one value, not with several
            VM2 receives a frame with TTL in 9..1 | column 34: the range "9..1" ends before it begins
            VM2 receives a frame with tag = "DVS Locl" | column 33: found "DVS Locl", expected a tag; nearest: "DVS Local"
            VM2 receives a frame on VXLAN 5009    | column 25: found "VXLAN 5009", expected a network; nearest: VXLAN 5000, VXLAN 5001
            VM2 receives a frame witin 5 s        | column 22: found "witin", expected a condition or more about the frame; nearest: within, with
            VM2 receives a frame within 5 parsecs | column 29: found "5", expected a time such as 20 ms
            VM2 receives a frame to Host Q        | column 25: found "Host Q", expected a place; nearest: Host A, Host B, Host C
            VM2 receives a frame from VM1 from VM3 | column 31: the sentence says this twice
            VM2 drops a frame because "split horizn" | column 27: found "split horizn", expected a drop reason in quotes; nearest: "split horizon"
            VM1, VM2 receives a frame             | column 19: found "a", expected "each", as there are several places
            VM1 forgets its ARP table             | "VM1 forgets its ARP table" happens and can't be asked for; it belongs after When
            300 s pass                            | this sentence makes something happen; it belongs after When, or after Given
            every frame at VM9 has TTL = 1        | column 16: found "VM9", expected a place; nearest: VM1, VM2, VM3
            no frme crosses the underlay          | column 4: found "frme", expected a kind of frame; nearest: frame, frames
            empfängt VM2 eine APR-Anforderung     | column 19: found "APR-Anforderung", expected a kind of frame; nearest: ARP-Anforderung, RARP-Anforderung, ARP-Anforderungen
            sendet Host D einen Frame             | column 8: found "Host D", expected a place; nearest: Host A, Host B, Host C
            """)
    void a_then_tells_what_is_wrong_with_it(String sentence, String problem) {
        assertThat(problemOf(Role.THEN, sentence), is("t.feature:20: " + problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            the pMAC rewite of DLR is off         | no setting is called "pMAC rewite"; nearest: pMAC rewrite
            the pMAC rewrite of Edge is off       | "pMAC rewrite" belongs to routers; no router is called "Edge"; nearest: DLR
            the pMAC rewrite of DLR is maybe      | "pMAC rewrite" can't be "maybe"; expected: on or off
            Host A behaves like OVSX              | no profile is called "OVSX"; nearest: OVS
            Host Q behaves like OVS               | column 1: found "Host Q", expected a host; nearest: Host A, Host B, Host C
            Host Q also has the uplink vmnic1     | column 1: found "Host Q", expected a host; nearest: Host A, Host B, Host C
            Host A also has the uplink vmnic1, connected to port 4 of pSwitch | nothing to connect to is called "port 4 of pSwitch"; nearest: vmnic0 of Host A, vmnic1 of Host A, vmnic0 of Host B; expected a NIC of a host, a port of a switch or an underlay router
            the network VXLAN 5001 has ID 16777216 | the ID of "VXLAN 5001" is 16777216, not 0 to 16777215 (24 bits); nearest: 16777215
            VM7 with IP 1.2.3.4/24 on Host Z in VXLAN 5001 | "VM7" is on an unknown host: no host is called "Host Z"; nearest: Host A, Host B, Host C
            """)
    void a_given_tells_what_is_wrong_with_it(String sentence, String problem) {
        assertThat(problemOf(Role.GIVEN, sentence), is("t.feature:20: " + problem));
    }

    @Test
    void a_declaration_belongs_after_given() {
        assertThat(
                problemOf(Role.THEN, "the underlay MTU is 1600"),
                is("t.feature:20: what exists is declared by a Given; this step is a THEN"));
    }

    @Test
    void an_unknown_column_is_told_at_its_heading() {
        assertThat(
                problemOf(Role.GIVEN, "these VMs", "VM | hots", "VM4 | Host A"),
                is("t.feature:21: \"hots\" is no column of this table; nearest: host"));
        assertThat(
                problemOf(
                        Role.THEN, "these frames are seen in this order", "at | fram | SRC MAC", "VM1 | frame | vMAC"),
                is("t.feature:21: \"fram\" is no column of this table; nearest: frame"));
        assertThat(
                problemOf(Role.THEN, "the ARP table of VM1 contains", "IPP", "1.2.3.4"),
                is("t.feature:21: \"IPP\" is no column of this table; nearest: IP"));
    }

    @Test
    void a_wrong_cell_is_told_at_its_row() {
        assertThat(
                problemOf(
                        Role.THEN,
                        "these frames are seen in this order",
                        "at | frame | SRC MAC",
                        "VM1 | ARP request | vMAC",
                        "VM2 | ARP request | pMAC Z"),
                is("t.feature:23: in the cell \"SRC MAC\", column 1: no host is called \"Z\"; nearest: Host A, Host B,"
                        + " Host C"));
        assertThat(
                problemOf(Role.THEN, "the ARP table of VM1 contains", "IP", "1.2.3.4", "1.2.3"),
                is("t.feature:23: in the cell \"IP\", column 1: \"1.2.3\" is not an IP address, such as 172.16.10.11"));
        assertThat(
                problemOf(Role.GIVEN, "these VMs", "VM | host | network", "VM4 | Host Z | VXLAN 5001"),
                is("t.feature:22: \"VM4\" is on an unknown host: no host is called \"Host Z\"; nearest: Host A, Host B,"
                        + " Host C"));
        assertThat(
                problemOf(Role.THEN, "VM2 receives a frame with", "SRC MAC | vMAC", "DTS MAC | vMAC"),
                is(
                        "t.feature:22: column 1: found \"DTS MAC\", expected a field; nearest: DST MAC, SRC MAC, SENDER MAC"));
    }

    @Test
    void a_cell_that_must_be_filled_is_told() {
        assertThat(
                problemOf(Role.GIVEN, "these VMs", "VM | host", "| Host A"),
                is("t.feature:22: the cell \"VM\" is empty"));
        assertThat(
                problemOf(Role.GIVEN, "these VMs", "host", "Host A"),
                is("t.feature:21: the table lacks the column \"VM\""));
        assertThat(
                problemOf(Role.GIVEN, "these VMs", "VM | VM", "a | b"),
                is("t.feature:21: the column \"VM\" stands twice"));
    }

    @Test
    void a_name_declared_twice_is_the_problem_before_a_sentence_that_stumbles_over_it() {
        Play play = new Play(Play.PLAN)
                .given("these hosts", "host | VTEP", "Host A | 10.0.0.1/24", "a | 10.0.0.2/24")
                .given(
                        "these VMs",
                        "VM | host | network | IP",
                        "a | Host A | red | 10.1.0.1",
                        "b | a | red | 10.1.0.2");
        ScenarioException refusal = assertThrows(ScenarioException.class, () -> play.when("a pings b"));
        assertThat(
                refusal.getMessage(),
                is("t.feature:7: \"a\" can't be the name of a VM: a host has it, declared at t.feature:4"));
    }
}
