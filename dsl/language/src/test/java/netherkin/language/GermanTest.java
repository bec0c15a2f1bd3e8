package netherkin.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import netherkin.network.device.Stimulus;
import netherkin.network.expect.Condition;
import netherkin.network.expect.Expectation;
import netherkin.network.expect.FrameExpectation;
import netherkin.network.lab.Lab;
import netherkin.network.topology.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** German sentences mean what the English ones mean. */
final class GermanTest {
    private static final Lab LAB = Play.dlr(Play.PLAN)
            .given("an underlay router core between the VTEPs")
            .given("a service node SN1")
            .lab();
    private static final Scope SCOPE = new Scope(LAB.names(), LAB::topology, Origin.UNKNOWN);
    private static final Phrases GERMAN = new Phrases(Lexicon.GERMAN, SCOPE);
    private static final Phrases ENGLISH = new Phrases(Lexicon.ENGLISH, SCOPE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            sieht Host B SRC MAC = vMAC                                | Host B sees SRC MAC = vMAC
            Host B sieht SRC MAC = vMAC                                | Host B sees SRC MAC = vMAC
            sendet der DLR auf Host A genau 2 ARP-Anforderungen        | the DLR on Host A sends exactly 2 ARP requests
            empfängt VM1 innerhalb von 5 s mindestens 3 ICMP-Echo-Antworten | VM1 receives at least 3 ICMP echo replies within 5 s
            der VTEP von Host A sendet auf VXLAN 5001 höchstens 1 Frame | the VTEP of Host A sends at most 1 frame on VXLAN 5001
            verwirft der virtuelle Switch von Host A keinen Frame       | the virtual switch of Host A drops no frame
            leitet core das VXLAN-Paket mit OUTER TTL = 63 weiter       | core forwards a VXLAN packet with OUTER TTL = 63
            VM2 empfängt nur UDP-Datagramme von VM1 mit DST PORT = 7    | VM2 receives only UDP datagrams from VM1 with DST PORT = 7
            sendet vmnic0 von Host A ein Gratuitous ARP an Host B       | vmnic0 of Host A sends a gratuitous ARP to Host B
            sieht der Uplink von Host A eine Underlay-ARP-Anforderung   | the uplink of Host A sees an underlay ARP request
            empfängt VM1 keine ICMP-Nachricht mit SRC IP = IP von VM2, 10.0.0.1 oder 10.0.0.2 und TTL in 1..9 | VM1 receives no ICMP message with SRC IP = IP of VM2, 10.0.0.1 or 10.0.0.2 and TTL in 1..9
            empfängt VM2 eine RARP-Anforderung mit SRC MAC = MAC von VM1, DST MAC = Broadcast | VM2 receives a RARP request with SRC MAC = MAC of VM1, DST MAC = Broadcast
            sendet VM1 ein TCP-Segment mit DF = gesetzt                 | VM1 sends a TCP segment with DF = set
            sendet VM1 eine ARP-Anforderung für VM2                     | VM1 sends an ARP request for VM2
            sieht Host A einen Frame mit SRC MAC = pMAC von Host B      | Host A sees a frame with SRC MAC = pMAC of Host B
            """)
    void a_claim_in_german_means_the_english_one(String german, String english) {
        assertThat(meaning(GERMAN, german), is(meaning(ENGLISH, english)));
    }

    private static String meaning(Phrases phrases, String text) {
        Expectation expectation = new ExpectationParser(phrases).frames(text, List.of());
        FrameExpectation frames = (FrameExpectation) expectation;
        StringBuilder meaning = new StringBuilder()
                .append(frames.place().kind())
                .append(frames.place().host())
                .append(frames.place().owner())
                .append(frames.verb())
                .append(frames.quantifier().kind())
                .append(frames.quantifier().count())
                .append(frames.pattern().subject().kind())
                .append(frames.pattern().subject().underlay());
        for (Condition condition : frames.pattern().conditions()) {
            meaning.append(condition.name()).append(condition.operator()).append(values(condition));
        }
        return meaning.append(tail(frames)).toString();
    }

    private static String values(Condition condition) {
        String operand = ((Condition.OfField) condition).operand().toString();
        return operand.replaceAll("text=[^\\]]*", "");
    }

    private static String tail(FrameExpectation frames) {
        return frames.tail().on()
                + (frames.tail().from() == null ? "" : frames.tail().from().owner())
                + (frames.tail().to() == null ? "" : frames.tail().to().host())
                + frames.tail().withinNanos();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            VM1 VM2 anpingt                                      | VM1 pings VM2
            VM1 pingt VM2 an                                     | VM1 pings VM2
            pingt VM1 VM2 an                                     | VM1 pings VM2
            VM1 VM2 3 mal anpingt                                | VM1 pings VM2 3 times
            VM1 pingt VM2 3 mal an                               | VM1 pings VM2 3 times
            VM1 VM2 mit 1472 Bytes Daten und gesetztem DF anpingt | VM1 pings VM2 with 1472 bytes of data and DF set
            VM1 172.16.20.12 anpingt                             | VM1 pings 172.16.20.12
            VM1 ein Gratuitous ARP sendet                        | VM1 sends a gratuitous ARP
            VM1 sendet ein Gratuitous ARP                        | VM1 sends a gratuitous ARP
            VM1 eine ARP-Anforderung für 10.0.0.1 sendet         | VM1 sends an ARP request for 10.0.0.1
            VM1 einen Broadcast-Frame sendet                     | VM1 sends a broadcast frame
            VM1 einen Frame an MAC von VM2 sendet                | VM1 sends a frame to MAC of VM2
            VM1 3 UDP-Datagramme an VM2 alle 1 ms sendet         | VM1 sends 3 UDP datagrams to VM2 every 1 ms
            VM1 ein UDP-Datagramm an VM2 von Port 5 an Port 6 sendet | VM1 sends a UDP datagram to VM2 from port 5 to port 6
            VM1 seine ARP-Tabelle vergisst                       | VM1 forgets its ARP table
            300 s vergehen                                       | 300 s pass
            gleichzeitig VM1 VM2 anpingt, VM2 VM1 anpingt und VM3 ein Gratuitous ARP sendet | at the same time VM1 pings VM2, VM2 pings VM1 and VM3 sends a gratuitous ARP
            VM1 VM2 anpingt und nach 100 ms VM2 VM1 anpingt      | VM1 pings VM2 and VM2 pings VM1 after 100 ms
            VM1 VM2 anpingt und VM2 nach 100 ms VM1 anpingt      | VM1 pings VM2 and VM2 pings VM1 after 100 ms
            VM1 VM2 anpingt und VM2 VM1 anpingt nach 100 ms      | VM1 pings VM2 and VM2 pings VM1 after 100 ms
            """)
    void a_stimulus_in_german_means_the_english_one(String german, String english) {
        Stimulus meant = new StimulusParser(ENGLISH).need(english);
        assertThat(new StimulusParser(GERMAN).need(german), is(meant));
    }
}
