package netherkin.language;

import netherkin.network.lab.LabOptions;
import org.junit.jupiter.api.Test;

/** The seven steps in both languages, on a network of its own names. */
final class DlrSentencesTest {
    private static Play network() {
        return new Play(LabOptions.DEFAULT)
                .given("an NSX transport zone with unicast replication")
                .given(
                        "these hosts",
                        "pMAC | host | VTEP",
                        "00:50:56:60:00:1a | esx 1 | 10.9.0.11",
                        "00:50:56:60:00:1b | esx 2 | 10.9.0.12",
                        "00:50:56:60:00:1c | esx 3 | 10.9.0.13")
                .given("these networks", "VNI | network", "7000 | red", "7001 | blue net")
                .given(
                        "a distributed logical router Edge with these LIFs",
                        "IP | network",
                        "10.20.0.254/24 | blue net",
                        "10.10.0.254/24 | red")
                .given(
                        "these VMs",
                        "VM | host | network | IP | MAC",
                        "web | esx 1 | red | 10.10.0.1 | WEB",
                        "db | esx 2 | blue net | 10.20.0.2 | DB",
                        "idle | esx 3 | blue net | 10.20.0.3 | 00:50:56:ae:00:03");
    }

    @Test
    void the_seven_steps_are_told_in_english() {
        network()
                .when("web pings db")
                .then("the DLR on esx 1 sends an ARP request with SRC MAC = vMAC, DST MAC = Broadcast")
                .then("the VTEP of esx 1 sends exactly 2 ARP requests on blue net")
                .then("esx 2 sees SRC MAC = pMAC of esx 1, DST MAC = Broadcast")
                .then("no frame with SRC MAC = vMAC crosses the underlay")
                .then("esx 2 sees DST MAC = vMAC")
                .then("the DLR on esx 2 receives an ARP request with SRC MAC = pMAC 1, DST MAC = vMAC")
                .then(
                        "Edge on esx 2 sends an ARP request with SRC MAC = vMAC, DST MAC = Broadcast, tag = \"DVS Local\"")
                .then("db receives exactly 1 ARP request with SRC MAC = vMAC")
                .then("db receives no ARP frame with SRC MAC = pMAC 1")
                .then("idle receives an ARP request with SRC MAC = vMAC")
                .then("the VTEP of esx 3 sends no frame")
                .then("the dvUplink of esx 2 sends no ARP request on blue net")
                .then("db sends an ARP reply with SRC MAC = MAC of db, DST MAC = vMAC")
                .then("esx 2 sends an ARP reply with DST MAC = pMAC 1 to esx 1")
                .then("the VTEP of esx 2 sends exactly 1 ARP reply on blue net")
                .then("the DLR on esx 1 receives an ARP reply with SRC MAC = MAC of db, DST MAC = vMAC")
                .then("the ARP table of the DLR on esx 1 contains", "MAC | IP", "MAC of db | 10.20.0.2")
                .then("web receives an ICMP echo reply with SRC IP = IP of db, TTL = 63");
    }

    @Test
    void the_seven_steps_are_told_as_a_table() {
        network()
                .when("web pings db")
                .then(
                        "these frames are seen in this order",
                        "SRC MAC | at | frame | DST MAC | SENDER IP | arp.dst.proto_ipv4",
                        "vMAC | DLR on esx 1 | ARP request | Broadcast | 10.20.0.254 | 10.20.0.2",
                        "pMAC 1 | dvUplink of esx 1 | ARP request | Broadcast | 10.20.0.254 | IP of db",
                        "pMAC 1 | VTEP of esx 2 | ARP request | Broadcast | |",
                        "pMAC 1 | DLR on esx 2 | ARP request | vMAC | | 10.20.0.2",
                        "vMAC | DLR on esx 2 | ARP request | Broadcast | 10.20.0.254 |",
                        "MAC of db | db | ARP reply | vMAC | |",
                        "MAC of db | dvUplink of esx 2 | ARP reply | pMAC 1 | |",
                        "MAC of db | DLR on esx 1 | ARP reply | vMAC | |");
    }

    @Test
    void a_second_ping_resolves_nothing() {
        network()
                .given("web has pinged db")
                .when("web pings db")
                .then("no ARP request crosses the underlay")
                .then("web receives an ICMP echo reply");
    }

    @Test
    void the_seven_steps_are_told_in_german() {
        new Play(LabOptions.DEFAULT)
                .given("eine NSX-Transportzone mit Unicast-Replikation")
                .given(
                        "diese Hosts",
                        "Host | VTEP | pMAC",
                        "esx 1 | 10.9.0.11 | 00:50:56:60:00:1a",
                        "esx 2 | 10.9.0.12 | 00:50:56:60:00:1b")
                .given("diese Netze", "Netz | VNI", "rot | 7000", "blau | 7001")
                .given(
                        "ein verteilter logischer Router DLR mit diesen LIFs",
                        "Netz | IP",
                        "rot | 10.10.0.254/24",
                        "blau | 10.20.0.254/24")
                .given(
                        "diese VMs",
                        "VM | Host | Netz | IP | MAC",
                        "web | esx 1 | rot | 10.10.0.1 | WEB",
                        "db | esx 2 | blau | 10.20.0.2 | DB")
                .when("web db anpingt")
                .then("sendet der DLR auf esx 1 eine ARP-Anforderung mit SRC MAC = vMAC, DST MAC = Broadcast")
                .then("esx 2 sieht SRC MAC = pMAC 1, DST MAC = Broadcast")
                .then("esx 2 sieht DST MAC = vMAC")
                .then("der DLR auf esx 2 sendet eine ARP-Anforderung mit SRC MAC = vMAC, Kennzeichen = \"DVS Local\"")
                .then("db sendet eine ARP-Antwort mit SRC MAC = DB, DST MAC = vMAC")
                .then("esx 2 sendet eine ARP-Antwort mit DST MAC = pMAC 1 an esx 1")
                .then("der DLR auf esx 1 empfängt eine ARP-Antwort mit SRC MAC = DB, DST MAC = vMAC")
                .then("der dvUplink von esx 2 sendet keine ARP-Anforderung auf blau")
                .then("enthält die ARP-Tabelle des DLR auf esx 1", "IP | MAC", "10.20.0.2 | MAC von db");
    }
}
