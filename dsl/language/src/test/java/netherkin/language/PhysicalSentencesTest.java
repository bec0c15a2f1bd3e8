package netherkin.language;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import netherkin.network.device.Stimulus;
import netherkin.network.topology.Origin;
import netherkin.network.topology.PhysicalSwitch;
import netherkin.network.topology.PortGroup;
import netherkin.network.topology.ScenarioException;
import netherkin.network.topology.SwitchPort;
import netherkin.network.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Physical switches, port groups, migrations and cables, in both languages. */
final class PhysicalSentencesTest {
    private static Play network() {
        return new Play(Play.PLAN)
                .given("these hosts", "host | uplinks", "esx 1 | vmnic0, vmnic1", "esx 2 | eth4", "lab | vmnic0")
                .given(
                        "a physical switch top with these ports",
                        "mode | connected to | port | VLANs",
                        "trunk | vmnic0 of esx 1 | 1/1 | 7, 9",
                        "| vmnic1 of esx 1 | 1/2 |",
                        "| eth4 of esx 2 | 1/3 |",
                        "| port 5 of low | 1/48 |")
                .given(
                        "a physical switch low with these ports",
                        "port | connected to | mode | VLANs",
                        "5 | |  |",
                        "6 | vmnic0 of lab | access | 9")
                .given("a port group Blue net on VLAN 9 in esx 1 and esx 2")
                .given("a port group Blue net on VLAN none in lab")
                .given("a port group Only here on VLAN 11 in esx 1")
                .given(
                        "these VMs",
                        "VM | host | network | IP",
                        "db | esx 1 | Blue net | 10.9.0.1/24",
                        "app | esx 2 | Blue net | 10.9.0.2/24",
                        "tied | esx 1 | Only here | 10.11.0.1/24");
    }

    private static Phrases phrases(Lexicon words) {
        Play play = network();
        return new Phrases(words, new Scope(play.lab().names(), play.lab()::topology, Origin.UNKNOWN));
    }

    @Test
    void switches_and_port_groups_are_declared_by_name() {
        Topology topology = network().lab().topology();
        PhysicalSwitch top = topology.physicalSwitch("top").orElseThrow();
        assertThat(top.ports().stream().map(SwitchPort::name).toList(), contains("1/1", "1/2", "1/3", "1/48"));
        assertThat(top.ports().get(0).peer(), is(new SwitchPort.Nic("esx 1", "vmnic0")));
        PortGroup blue = topology.portGroup("Blue net").orElseThrow();
        assertThat(blue.in("esx 2").isPresent(), is(true));
        assertThat(topology.portGroup("Only here").orElseThrow().in("esx 2").isPresent(), is(false));
        assertThat(topology.machine("db").orElseThrow().network(), is(blue));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            db auf esx 2 migriert                          | db migrates to esx 2
            db migriert auf esx 2                          | db migrates to esx 2
            migriert db auf esx 2                          | db migrates to esx 2
            db auf esx 2 mit einer Unterbrechung von 20 ms migriert | db migrates to esx 2 with an outage of 20 ms
            db mit einem Ausfall von 20 ms auf esx 2 migriert | db migrates to esx 2 with an outage of 20 ms
            db ohne Unterbrechung auf esx 2 migriert       | db migrates to esx 2 without an outage
            vmnic1 von esx 1 ausfällt                      | vmnic1 of esx 1 fails
            fällt vmnic1 von esx 1 aus                     | vmnic1 of esx 1 fails
            vmnic1 von esx 1 fällt aus                     | vmnic1 of esx 1 fails
            eth4 von esx 2 wiederkehrt                     | eth4 of esx 2 recovers
            kehrt eth4 von esx 2 wieder                    | eth4 of esx 2 recovers
            die Uplinks von esx 1 ausfallen                | the uplinks of esx 1 fail
            die Verbindung zwischen Port 1/48 von top und low ausfällt | the link between port 1/48 of top and low fails
            der Link zwischen esx 2 und top wiederkehrt    | the link between esx 2 and top recovers
            db seine MAC-Adresse in 00:50:56:00:00:99 ändert | db changes its MAC address to 00:50:56:00:00:99
            db ändert seine MAC-Adresse in 00:50:56:00:00:99 | db changes its MAC to 00:50:56:00:00:99
            db ein Gratuitous ARP mit OPCODE = 2 sendet    | db sends a gratuitous ARP with OPCODE = 2
            app 9 UDP-Datagramme an db alle 1 ms sendet und nach 3 ms db auf esx 2 migriert | app sends 9 UDP datagrams to db every 1 ms and db migrates to esx 2 after 3 ms
            app 9 UDP-Datagramme an db alle 1 ms sendet und vmnic0 von esx 1 nach 3 ms ausfällt | app sends 9 UDP datagrams to db every 1 ms and vmnic0 of esx 1 fails after 3 ms
            gleichzeitig db auf esx 2 migriert und eth4 von esx 2 ausfällt | at the same time db migrates to esx 2 and eth4 of esx 2 fails
            """)
    void a_stimulus_in_german_means_the_english_one(String german, String english) {
        Stimulus meant = new StimulusParser(phrases(Lexicon.ENGLISH)).need(english);
        assertThat(new StimulusParser(phrases(Lexicon.GERMAN)).need(german), is(meant));
        assertThat(
                Play.match(german).method().getName(),
                is(Play.match(english).method().getName()));
    }

    @Test
    void what_migrates_and_fails_is_named_as_declared() {
        StimulusParser english = new StimulusParser(phrases(Lexicon.ENGLISH));
        assertThat(english.need("db migrates to esx 2"), is(new Stimulus.Migrate("db", "esx 2", -1)));
        assertThat(
                english.need("db migrates to lab with an outage of 20 ms"),
                is(new Stimulus.Migrate("db", "lab", 20_000_000)));
        assertThat(english.need("eth4 of esx 2 fails"), is(new Stimulus.Uplink("esx 2", "eth4", false)));
        assertThat(
                english.need("the link between vmnic0 of esx 1 and port 1/1 of top recovers"),
                is(new Stimulus.Link("vmnic0 of esx 1", "port 1/1 of top", true)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            db migrates to esx 9        | column 16: found "esx 9", expected a host; nearest: esx 1, esx 2
            tied migrates to esx 2      | column 18: esx 2 has no port group "Only here", which tied is attached to
            db migrates to esx 2 with an outage of x | column 40: found "x", expected a time such as 20 ms
            vmnic7 of esx 1 fails       | column 1: esx 1 has no uplink "vmnic7"; it has vmnic0, vmnic1
            the link between top and db fails | column 26: no cable ends at "db"
            the link between port 9 of low and top fails | column 23: low has no port "9"; nearest: 5, 6
            db sends a gratuitous ARP with OPCODE = 3 | column 32: a gratuitous ARP has OPCODE = 1, a request, or OPCODE = 2, a reply
            """)
    void a_stimulus_tells_what_is_wrong_with_it(String sentence, String problem) {
        ScenarioException thrown =
                assertThrows(ScenarioException.class, () -> network().when(sentence));
        assertThat(thrown.problem(), is(problem));
    }

    @Test
    void ports_of_switches_are_places() {
        network()
                .when("db sends a broadcast frame")
                .then("port 1/3 of top sends a broadcast frame with VLAN = 9 on Blue net")
                .then("low receives no frame from port 1/48 of top")
                .then("the MAC table of top contains", "VLAN | MAC | port", "9 | MAC of db | 1/1")
                .then("sendet Port 1/3 von top einen Broadcast-Frame an app");
    }
}
