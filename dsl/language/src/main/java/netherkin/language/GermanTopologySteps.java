package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.de.Angenommen;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** German sentences that declare what exists. */
public final class GermanTopologySteps {
    private final TopologySentences tables;
    private final DeclaringSentences sentences;

    public GermanTopologySteps(Lab lab) {
        Speech speech = new Speech(lab, Lexicon.GERMAN);
        tables = new TopologySentences(speech);
        sentences = new DeclaringSentences(speech, tables);
    }

    @Angenommen("^eine NSX-Transportzone mit (.+)-Replikation$")
    @Example(role = Role.GIVEN, value = "eine NSX-Transportzone mit Unicast-Replikation")
    public void transportZone(String mode) {
        sentences.transportZone(mode);
    }

    @Angenommen("^diese Hosts:?$")
    @Example(
            role = Role.GIVEN,
            value = "diese Hosts",
            table = {
                "Host   | VTEP             | pMAC              | Uplinks",
                "Host A | 192.168.50.11/24 | 00:50:56:60:00:0a | vmnic0, vmnic1",
                "Host B | 192.168.50.12/24 | 00:50:56:60:00:0b | vmnic0"
            })
    public void hosts(DataTable table) {
        tables.hosts(table);
    }

    @Angenommen("^(.+) hat (?:auch|außerdem) den Uplink (.+)$")
    @Example(role = Role.GIVEN, value = "Host B hat auch den Uplink vmnic1")
    @Example(role = Role.GIVEN, value = "Host B hat auch den Uplink vmnic1, verbunden mit Port 4 von pSwitch")
    public void uplink(String host, String nic) {
        sentences.uplink(host, nic, ", verbunden mit ");
    }

    @Angenommen("^diese Netze:?$")
    @Example(
            role = Role.GIVEN,
            value = "diese Netze",
            table = {"Netz       | VNI  | Kapselung | Replikation", "VXLAN 5000 | 5000 | VXLAN     | unicast"})
    public void networks(DataTable table) {
        tables.networks(table);
    }

    @Angenommen("^das Netz (.+?) hat (?:die )?ID (\\S+)$")
    @Example(role = Role.GIVEN, value = "das Netz VXLAN 5001 hat die ID 5001")
    public void networkId(String network, String id) {
        sentences.network(network, id, null, "");
    }

    @Angenommen("^das Netz (.+?) hat (?:die )?ID (\\S+) und (?:verwendet|nutzt|benutzt) (.+)$")
    @Example(role = Role.GIVEN, value = "das Netz VXLAN 5001 hat die ID 5001 und verwendet VXLAN")
    public void networkIdAndUse(String network, String id, String uses) {
        sentences.network(network, id, uses, "-Replikation");
    }

    @Angenommen("^das Netz (?!.* hat (?:die )?ID )(.+?) (?:verwendet|nutzt|benutzt) (.+)$")
    @Example(role = Role.GIVEN, value = "das Netz VXLAN 5001 verwendet Unicast-Replikation")
    @Example(role = Role.GIVEN, value = "das Netz VXLAN 5001 verwendet VXLAN")
    public void networkUse(String network, String uses) {
        sentences.network(network, null, uses, "-Replikation");
    }

    @Angenommen("^ein verteilter logischer Router (.+) mit diesen LIFs:?$")
    @Example(
            role = Role.GIVEN,
            value = "ein verteilter logischer Router DLR mit diesen LIFs",
            table = {
                "Netz       | IP             | MAC | Modus",
                "VXLAN 5000 | 172.16.10.1/24 |     | intern",
                "VXLAN 5001 | 172.16.20.1/24 |     | Uplink"
            })
    public void router(String router, DataTable lifs) {
        tables.router(router, lifs);
    }

    @Angenommen("^diese VMs:?$")
    @Example(
            role = Role.GIVEN,
            value = "diese VMs",
            table = {
                "VM  | Host   | Netz       | IP           | MAC  | Gateway",
                "VM1 | Host A | VXLAN 5000 | 172.16.10.11 | MAC1 | 172.16.10.1",
                "VM2 | Host B | VXLAN 5001 | 172.16.20.12 | MAC2 | 172.16.20.1"
            })
    public void machines(DataTable table) {
        tables.machines(table);
    }

    @Angenommen("^(.+? mit IP \\S+ auf .+)$")
    @Example(role = Role.GIVEN, value = "VM3 mit IP 172.16.20.13/24 auf Host B in VXLAN 5001")
    public void machine(String text) {
        sentences.machine(text, " mit IP ", " auf ", " in ", " ist real");
    }

    @Angenommen("^ein (?:physischer|physikalischer) Switch (.+) mit diesen Ports:?$")
    @Example(
            role = Role.GIVEN,
            value = "ein physischer Switch pSwitch mit diesen Ports",
            table = {
                "Port | verbunden mit     | VLANs  | Modus",
                "3    | vmnic0 von Host A | 10, 20 | Trunk",
                "7    | vmnic0 von Host B | 20     | Access",
                "24   | Port 1 von spine  |        |"
            })
    public void physicalSwitch(String name, DataTable ports) {
        tables.physicalSwitch(name, ports);
    }

    @Angenommen("^die MAC-Tabelle von (.+) hat diese statischen Einträge:?$")
    @Example(
            role = Role.GIVEN,
            value = "die MAC-Tabelle von pSwitch hat diese statischen Einträge",
            table = {"VLAN | MAC | Port", "20 | 00:50:56:8f:12:34 | 7"})
    public void staticEntries(String name, DataTable entries) {
        tables.staticEntries(name, entries);
    }

    @Angenommen("^eine Port(?:gruppe|-Gruppe|group) (.+ (?:auf|in) VLAN .+)$")
    @Example(role = Role.GIVEN, value = "eine Portgruppe Server auf VLAN 20 in jedem Host")
    @Example(role = Role.GIVEN, value = "eine Portgruppe Server auf VLAN 30 in Host A und Host B")
    public void portGroup(String text) {
        String on = text.contains(" auf VLAN ") ? " auf VLAN " : " in VLAN ";
        String in = text.contains(" auf jedem Host") ? " auf " : " in ";
        sentences.portGroup(text, on, in, in.strip() + " jedem Host");
    }

    @Angenommen("^Notify Switches ist (an|ein|aus)(?: (?:auf|für) (.+))?$")
    @Example(role = Role.GIVEN, value = "Notify Switches ist aus auf Portgruppe Server")
    @Example(role = Role.GIVEN, value = "Notify Switches ist an auf Switch Host A")
    @Example(role = Role.GIVEN, value = "Notify Switches ist aus")
    public void notifySwitches(String value, String thing) {
        sentences.notifySwitches(!value.equals("aus"), thing == null ? "" : thing);
    }

    @Angenommen("^ein Underlay-Router (.+) zwischen den VTEPs$")
    @Example(role = Role.GIVEN, value = "ein Underlay-Router core zwischen den VTEPs")
    public void underlayRouter(String name) {
        sentences.underlayRouter(name);
    }

    @Angenommen("^ein (?:Service-Node|Service Node|Service-Knoten) (.+?)(?: mit IP (\\S+))?$")
    @Example(role = Role.GIVEN, value = "ein Service-Node SN1")
    @Example(role = Role.GIVEN, value = "ein Service-Node SN2 mit IP 192.168.90.2/24")
    public void serviceNode(String name, String ip) {
        sentences.serviceNode(name, ip);
    }

    @Angenommen("^diese Underlay-Router:?$")
    @Example(
            role = Role.GIVEN,
            value = "diese Underlay-Router",
            table = {
                "Router | Subnetze        | verbunden mit",
                "leaf1  | 192.168.50.0/24 | spine1, spine2",
                "leaf2  | Host B          | spine1, spine2",
                "spine1 |                 |",
                "spine2 |                 |"
            })
    public void underlayRouters(DataTable table) {
        tables.underlayRouters(table);
    }

    @Angenommen("^die (?:Underlay-MTU|MTU des Underlays) ist (.+)$")
    @Example(role = Role.GIVEN, value = "die Underlay-MTU ist 1600")
    public void underlayMtu(String bytes) {
        sentences.underlayMtu(bytes);
    }

    @Angenommen("^(?!die Hosts )(.+?) verh(?:ält|alten) sich wie (.+)$")
    @Example(role = Role.GIVEN, value = "Host A verhält sich wie OVS")
    @Example(role = Role.GIVEN, value = "Host A und Host B verhalten sich wie Linux")
    public void profile(String host, String profile) {
        sentences.profile(host, profile);
    }

    @Angenommen("^Hyper-V-Netzwerkvirtualisierung auf (.+)$")
    @Example(role = Role.GIVEN, value = "Hyper-V-Netzwerkvirtualisierung auf VXLAN 5001")
    @Example(role = Role.GIVEN, value = "Hyper-V-Netzwerkvirtualisierung auf allen Netzen")
    public void hyperV(String networks) {
        sentences.hyperV(networks, SettingWords.ALL_THINGS);
    }

    @Angenommen("^die Hosts verhalten sich wie (.+)$")
    @Example(role = Role.GIVEN, value = "die Hosts verhalten sich wie NSX-V")
    public void profileOfAll(String profile) {
        sentences.profile("", profile);
    }

    @Angenommen("^die Einstellung (.+) (?:ist|sind) (.+)$")
    @Example(role = Role.GIVEN, value = "die Einstellung \"pMAC rewrite\" von DLR ist aus")
    @Example(role = Role.GIVEN, value = "die Einstellung \"link delay\" ist 20 µs")
    @Example(role = Role.GIVEN, value = "die Einstellung \"MTU\" von vmnic0 von Host A ist 1500")
    @Example(role = Role.GIVEN, value = "die Einstellung \"ARP retry interval\" von allen VMs ist 200 ms")
    public void setting(String what, String value) {
        sentences.setting(what, " von ", onOrOff(value), SettingWords.ALL_THINGS);
    }

    private static String onOrOff(String value) {
        return value.equals("an") || value.equals("ein") ? "on" : value.equals("aus") ? "off" : value;
    }
}
