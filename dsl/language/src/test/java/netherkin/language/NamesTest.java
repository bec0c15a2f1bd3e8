package netherkin.language;

import netherkin.network.lab.LabOptions;
import org.junit.jupiter.api.Test;

/** Names that read like words of the language. */
final class NamesTest {
    private static Play twoHosts() {
        return new Play(LabOptions.DEFAULT)
                .given("these hosts", "host | VTEP", "on | 10.0.0.1/24", "Host with | 10.0.1.1/24")
                .given("these networks", "network | VNI", "blau | 77", "to | 78")
                .given(
                        "these VMs",
                        "VM | host | network | IP",
                        "VTEP of X | on | blau | 10.1.0.1",
                        "der Dritte | Host with | blau | 10.1.0.2",
                        "the web | on | to | 10.2.0.1",
                        "from | Host with | to | 10.2.0.2");
    }

    @Test
    void a_name_may_begin_like_a_place() {
        twoHosts()
                .when("VTEP of X pings der Dritte")
                .then("the VTEP of X receives an ICMP echo reply")
                .then("the VTEP of on sends an ICMP echo request to Host with on blau")
                .then("the ARP table of VTEP of X contains", "IP", "10.1.0.2");
    }

    @Test
    void an_article_may_belong_to_a_name() {
        twoHosts()
                .when("the web pings from")
                .then("the web receives an ICMP echo reply from from")
                .then("from receives an ICMP echo request from the web on to")
                .when("der Dritte einen Broadcast-Frame sendet")
                .then("sendet der Dritte genau einen Frame")
                .then("VTEP of X empfängt höchstens zwei Frames von der Dritte");
    }

    @Test
    void a_router_that_nobody_declared_goes_by_the_name_that_messages_give_it() {
        twoHosts()
                .when("the web pings from")
                .then("the underlay router forwards an ICMP echo request with OUTER TTL = 63")
                .then("underlay router forwards exactly one ICMP echo request on to");
    }

    @Test
    void frames_in_order_are_asked_for_in_either_german_order() {
        String[] frames = {"Ort | Frame", "from | ICMP-Echo-Anforderung", "the web | ICMP-Echo-Antwort"};
        String[] there = {"Frame", "ICMP-Echo-Anforderung", "ICMP-Echo-Antwort"};
        twoHosts()
                .given("the web has pinged from")
                .when("the web pings from")
                .then("werden diese Frames in dieser Reihenfolge gesehen", frames)
                .then("diese Frames in dieser Reihenfolge an the web gesehen werden", there)
                .then("werden genau diese Frames an the web gesehen", there)
                .then("genau diese Frames gesehen werden", "Ort | Frame", "from | Frame", "from | Frame");
    }
}
