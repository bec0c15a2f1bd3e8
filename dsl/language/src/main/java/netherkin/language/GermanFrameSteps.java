package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.de.Angenommen;
import io.cucumber.java.de.Dann;
import io.cucumber.java.de.Wenn;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** German sentences that make frames, and that ask for them. The verb comes first, second or last. */
public final class GermanFrameSteps {
    private static final String CLAIMS =
            "(?:sieht|sehen|sendet|senden|empfängt|empfangen|leitet|leiten|verwirft|verwerfen)";
    private final FrameSentences sentences;
    private final StimulusSentences stimuli;

    public GermanFrameSteps(Lab lab) {
        Speech speech = new Speech(lab, Lexicon.GERMAN);
        sentences = new FrameSentences(speech);
        stimuli = new StimulusSentences(speech);
    }

    @Wenn(
            "^(?!.* mit:?$)(?!.*(?: sendet diesen Frame| diesen Frame sendet):?$)((?:.+? )??(?:" + CLAIMS
                    + "|pingt|anpingt|verfolgt|vergisst|migriert|ändert seine MAC-Adresse|seine MAC-Adresse in \\S+ ändert)(?: .+)?)$")
    @Example(role = Role.WHEN, value = "VM1 VM2 anpingt")
    @Example(role = Role.WHEN, value = "VM1 172.16.20.12 3 mal mit 1472 Bytes Daten und gesetztem DF anpingt")
    @Example(role = Role.WHEN, value = "VM1 VM2 mit TTL 1 anpingt")
    @Example(role = Role.WHEN, value = "VM1 die Route zu VM2 verfolgt")
    @Example(role = Role.WHEN, value = "VM1 eine ARP-Anforderung für VM2 sendet")
    @Example(role = Role.WHEN, value = "VM1 ein Gratuitous ARP sendet")
    @Example(role = Role.WHEN, value = "VM1 ein Gratuitous ARP mit OPCODE = 2 sendet")
    @Example(role = Role.WHEN, value = "VM4 eine Neighbor Solicitation für VM5 sendet")
    @Example(role = Role.WHEN, value = "VM4 ein unaufgefordertes Neighbor Advertisement sendet")
    @Example(role = Role.WHEN, value = "VM4 ein unaufgefordertes Neighbor Advertisement für VM5 ohne Override sendet")
    @Example(role = Role.WHEN, value = "VM1 auf Host B migriert")
    @Example(role = Role.WHEN, value = "VM1 mit einer Unterbrechung von 20 ms auf Host B migriert")
    @Example(role = Role.WHEN, value = "VM1 seine MAC-Adresse in 00:50:56:00:00:99 ändert")
    @Example(
            role = Role.WHEN,
            value = "VM1 500 UDP-Datagramme an VM2 alle 1 ms sendet und nach 100 ms VM2 auf Host A migriert")
    @Example(role = Role.WHEN, value = "VM1 einen Broadcast-Frame sendet")
    @Example(role = Role.WHEN, value = "VM1 einen Frame an MAC von VM2 sendet")
    @Example(role = Role.WHEN, value = "VM1 3 UDP-Datagramme an VM2 von Port 5000 an Port 53 alle 1 ms sendet")
    @Example(role = Role.WHEN, value = "VM1 seine ARP-Tabelle vergisst")
    @Example(
            role = Role.WHEN,
            value = "gleichzeitig VM1 VM2 anpingt, VM2 VM1 anpingt und VM3 ein Gratuitous ARP sendet")
    @Example(role = Role.WHEN, value = "VM1 VM2 anpingt und nach 100 ms VM2 VM1 anpingt")
    @Example(
            role = Role.THEN,
            value = "sendet der DLR auf Host A eine ARP-Anforderung mit SRC MAC = vMAC, DST MAC = Broadcast")
    @Example(
            role = Role.THEN,
            value = "der VTEP von Host A sendet genau 1 ARP-Anforderung auf VXLAN 5001 innerhalb von 5 s")
    @Example(role = Role.THEN, value = "Host B sieht SRC MAC = pMAC A und DST MAC in Broadcast oder vMAC")
    @Example(role = Role.THEN, value = "sendet vmnic0 von Host B kein VXLAN-Paket mit OUTER DST PORT in 1..1023")
    @Example(role = Role.THEN, value = "Host B sendet eine ARP-Antwort mit eth.dst = pMAC A an Host A")
    @Example(role = Role.THEN, value = "leitet core es mit OUTER TTL = 63 weiter")
    @Example(role = Role.THEN, value = "VM2 empfängt einen Frame")
    @Example(role = Role.THEN, value = "empfängt VM2 nur Frames von Host A")
    @Example(role = Role.THEN, value = "empfangen VM1 und VM2 jeweils höchstens 2 ICMP-Nachrichten")
    @Example(role = Role.THEN, value = "verwirft der virtuelle Switch von Host A keinen Frame weil \"split horizon\"")
    public void happens(String text) {
        sentences.happens(text);
    }

    @Dann("^(?=.* mit:?$)((?:.+? )??" + CLAIMS + " .*mit):?$")
    @Example(
            role = Role.THEN,
            value = "empfängt VM2 eine ARP-Anforderung mit",
            table = {"SRC MAC | vMAC", "TARGET IP | IP von VM2"})
    public void framesWithTable(String text, DataTable conditions) {
        sentences.frames(text, conditions);
    }

    @Wenn(
            "^(?=(?:gleichzeitig )?(?:(?:fällt|kehrt) )?(?:[Dd]er |[Dd]ie )?(?:Verbindung zwischen |Link zwischen |Underlay-Router |Service-Node |Service-Knoten "
                    + "|[a-z]+\\d\\S* von |(?:dv)?Uplinks? von ))(?!.* (?:" + CLAIMS
                    + "|pingt|anpingt|vergisst|migriert)(?: |$))(.+ (?:ausf(?:ällt|allen)|aus|wiederkehr(?:t|en)|wieder)(?: nach .+)?)$")
    @Example(role = Role.WHEN, value = "vmnic0 von Host A ausfällt")
    @Example(role = Role.WHEN, value = "der Uplink von Host B wiederkehrt")
    @Example(role = Role.WHEN, value = "der Underlay-Router core ausfällt")
    @Example(role = Role.WHEN, value = "die Verbindung zwischen Host A und pSwitch ausfällt")
    @Example(role = Role.WHEN, value = "die Verbindung zwischen Port 7 von pSwitch und vmnic0 von Host B wiederkehrt")
    @Example(role = Role.WHEN, value = "vmnic0 von Host A ausfällt und nach 200 ms vmnic0 von Host A wiederkehrt")
    @Example(role = Role.WHEN, value = "der Service-Node ausfällt")
    @Example(role = Role.WHEN, value = "der Service-Node SN1 wiederkehrt")
    public void cables(String text) {
        sentences.happens(text);
    }

    @Wenn("^(.+?) (?:sendet diesen Frame|diesen Frame sendet):?$")
    @Example(
            role = Role.WHEN,
            value = "VM1 diesen Frame sendet",
            table = {"DST MAC | MAC von VM2", "EtherType | 0x88b5"})
    @Example(
            role = Role.WHEN,
            value = "VM1 diesen Frame sendet",
            text = {"ff ff ff ff ff ff 00 50 56 ae 00 01", "88 b5 01 02 03 04"})
    public void sendsThisFrame(String machine, Object tableOrHex) {
        stimuli.thisFrame(machine, tableOrHex);
    }

    @Wenn("^(\\d\\S*(?: (?:ns|µs|us|ms|s|min))? verge(?:hen|ht))$")
    @Example(role = Role.WHEN, value = "300 s vergehen")
    public void timePasses(String text) {
        stimuli.onlyStimulus(text);
    }

    @Angenommen("^(?=.* angepingt(?: hat)?$)(?:hat (.+) angepingt|(.+?) hat (.+) angepingt|(.+) angepingt hat)$")
    @Example(role = Role.GIVEN, value = "VM1 hat VM2 angepingt")
    @Example(role = Role.GIVEN, value = "hat VM1 VM2 angepingt")
    @Example(role = Role.GIVEN, value = "VM1 VM2 angepingt hat")
    public void hasPinged(String both, String machine, String target, String bothInFront) {
        if (machine != null) {
            stimuli.hasPinged(machine, target);
        } else {
            stimuli.hasPinged(both != null ? both : bothInFront);
        }
    }

    @Angenommen("^(.+?) hat keinen ARP-Eintrag für (.+)$")
    @Example(role = Role.GIVEN, value = "VM1 hat keinen ARP-Eintrag für VM2")
    public void hasNoArpEntry(String machine, String target) {
        stimuli.forgets(machine, target);
    }

    @Dann(
            "^(?!.* mit:?$)(durchquer(?:t|en) .+ das Underlay(?: .+)?|(?!durchquer).+? durchquer(?:t|en) das Underlay(?: .+)?)$")
    @Example(role = Role.THEN, value = "durchquert kein Frame mit SRC MAC = vMAC das Underlay")
    @Example(role = Role.THEN, value = "genau 2 ARP-Anforderungen durchqueren das Underlay innerhalb von 1 s")
    public void crosses(String text) {
        sentences.crossing(text, null);
    }

    @Dann("^(durchquer(?:t|en) .+ das Underlay mit|(?!durchquer).+? durchquer(?:t|en) das Underlay mit):?$")
    @Example(
            role = Role.THEN,
            value = "durchquert eine ARP-Anforderung das Underlay mit",
            table = {"SRC MAC | pMAC A", "DST MAC | Broadcast"})
    public void crossesWithTable(String text, DataTable conditions) {
        sentences.crossing(text, conditions);
    }

    @Dann("^((?:ist|hat) jede[rs]? .+|jede[rs]? .+ (?:ist|hat) .+)$")
    @Example(role = Role.THEN, value = "ist jeder ARP-Frame an VM2 eine ARP-Anforderung mit SRC MAC = vMAC")
    @Example(role = Role.THEN, value = "jeder Frame an vmnic0 von Host A hat OUTER TTL = 64")
    public void every(String text) {
        sentences.every(text);
    }

    @Dann(
            "^((?:ist (?:es|dieses Paket|dieser Frame)|(?:es|dieses Paket|dieser Frame) ist) \\d+ Bytes? länger als der Frame"
                    + " darin)$")
    @Example(role = Role.THEN, value = "ist dieses Paket 50 Bytes länger als der Frame darin")
    public void longer(String text) {
        sentences.longer(text);
    }

    @Dann("^((?:werden )?diese Frames (?:werden )?in dieser Reihenfolge)(?: an (.+))? gesehen(?: werden)?:?$")
    @Example(
            role = Role.THEN,
            value = "diese Frames in dieser Reihenfolge gesehen werden",
            table = {
                "Ort           | Frame           | SRC MAC     | DST MAC   | arp.dst.proto_ipv4",
                "DLR auf Host A | ARP-Anforderung | vMAC       | Broadcast | 172.16.20.12",
                "VM2           | ARP-Antwort     | MAC von VM2 | vMAC      |"
            })
    @Example(
            role = Role.THEN,
            value = "werden diese Frames in dieser Reihenfolge an VM2 gesehen",
            table = {"Frame | SRC MAC", "ARP-Anforderung | vMAC", "ARP-Antwort | MAC von VM2"})
    public void inOrder(String text, String place, DataTable frames) {
        sentences.rows(text, place, true, frames);
    }

    @Dann("^((?:werden )?genau diese Frames)(?: werden)?(?: an (.+))? gesehen(?: werden)?:?$")
    @Example(
            role = Role.THEN,
            value = "werden genau diese Frames an VM2 gesehen",
            table = {"Frame | SRC MAC", "ARP-Anforderung | vMAC", "ARP-Antwort | MAC von VM2"})
    public void exactly(String text, String place, DataTable frames) {
        sentences.rows(text, place, false, frames);
    }
}
