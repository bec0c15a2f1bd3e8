package netherkin.language;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import netherkin.network.lab.Lab;
import netherkin.network.lab.Role;

/** English sentences that declare what exists. */
public final class TopologySteps {
    private final TopologySentences tables;
    private final DeclaringSentences sentences;

    public TopologySteps(Lab lab) {
        Speech speech = new Speech(lab, Lexicon.ENGLISH);
        tables = new TopologySentences(speech);
        sentences = new DeclaringSentences(speech, tables);
    }

    @Given("^an NSX transport zone with (.+) replication$")
    @Example(role = Role.GIVEN, value = "an NSX transport zone with unicast replication")
    public void transportZone(String mode) {
        sentences.transportZone(mode);
    }

    @Given("^these hosts:?$")
    @Example(
            role = Role.GIVEN,
            value = "these hosts",
            table = {
                "host   | VTEP             | pMAC              | uplinks",
                "Host A | 192.168.50.11/24 | 00:50:56:60:00:0a | vmnic0, vmnic1",
                "Host B | 192.168.50.12/24 | 00:50:56:60:00:0b | vmnic0"
            })
    public void hosts(DataTable table) {
        tables.hosts(table);
    }

    @Given("^(.+) also has the uplink (.+)$")
    @Example(role = Role.GIVEN, value = "Host B also has the uplink vmnic1")
    @Example(role = Role.GIVEN, value = "Host B also has the uplink vmnic1, connected to port 4 of pSwitch")
    public void uplink(String host, String nic) {
        sentences.uplink(host, nic, ", connected to ");
    }

    @Given("^these networks:?$")
    @Example(
            role = Role.GIVEN,
            value = "these networks",
            table = {"network    | VNI  | encapsulation | replication", "VXLAN 5000 | 5000 | VXLAN         | unicast"})
    public void networks(DataTable table) {
        tables.networks(table);
    }

    @Given("^the network (.+?) has ID (\\S+)$")
    @Example(role = Role.GIVEN, value = "the network VXLAN 5001 has ID 5001")
    public void networkId(String network, String id) {
        sentences.network(network, id, null, "");
    }

    @Given("^the network (.+?) has ID (\\S+) and uses (.+)$")
    @Example(role = Role.GIVEN, value = "the network VXLAN 5001 has ID 5001 and uses VXLAN")
    public void networkIdAndUse(String network, String id, String uses) {
        sentences.network(network, id, uses, " replication");
    }

    @Given("^the network (?!.* has ID )(.+?) uses (.+)$")
    @Example(role = Role.GIVEN, value = "the network VXLAN 5001 uses unicast replication")
    @Example(role = Role.GIVEN, value = "the network VXLAN 5001 uses VXLAN")
    public void networkUse(String network, String uses) {
        sentences.network(network, null, uses, " replication");
    }

    @Given("^a distributed logical router (.+) with these LIFs:?$")
    @Example(
            role = Role.GIVEN,
            value = "a distributed logical router DLR with these LIFs",
            table = {
                "network    | IP             | MAC | mode",
                "VXLAN 5000 | 172.16.10.1/24 |     | internal",
                "VXLAN 5001 | 172.16.20.1/24 |     | uplink"
            })
    public void router(String router, DataTable lifs) {
        tables.router(router, lifs);
    }

    @Given("^these VMs:?$")
    @Example(
            role = Role.GIVEN,
            value = "these VMs",
            table = {
                "VM  | host   | network    | IP           | MAC  | gateway",
                "VM1 | Host A | VXLAN 5000 | 172.16.10.11 | MAC1 | 172.16.10.1",
                "VM2 | Host B | VXLAN 5001 | 172.16.20.12 | MAC2 | 172.16.20.1"
            })
    public void machines(DataTable table) {
        tables.machines(table);
    }

    @Given("^(.+? with IP \\S+ on .+)$")
    @Example(role = Role.GIVEN, value = "VM3 with IP 172.16.20.13/24 on Host B in VXLAN 5001")
    public void machine(String text) {
        sentences.machine(text, " with IP ", " on ", " in ", " is real");
    }

    @Given("^a physical switch (.+) with these ports:?$")
    @Example(
            role = Role.GIVEN,
            value = "a physical switch pSwitch with these ports",
            table = {
                "port | connected to     | VLANs  | mode",
                "3    | vmnic0 of Host A | 10, 20 | trunk",
                "7    | vmnic0 of Host B | 20     | access",
                "24   | port 1 of spine  |        |"
            })
    public void physicalSwitch(String name, DataTable ports) {
        tables.physicalSwitch(name, ports);
    }

    @Given("^the MAC table of (.+) has these static entries:?$")
    @Example(
            role = Role.GIVEN,
            value = "the MAC table of pSwitch has these static entries",
            table = {"VLAN | MAC | port", "20 | 00:50:56:8f:12:34 | 7"})
    public void staticEntries(String name, DataTable entries) {
        tables.staticEntries(name, entries);
    }

    @Given("^a port group (.+ on VLAN .+)$")
    @Example(role = Role.GIVEN, value = "a port group Servers on VLAN 20 in every host")
    @Example(role = Role.GIVEN, value = "a port group Servers on VLAN 30 in Host A and Host B")
    public void portGroup(String text) {
        sentences.portGroup(text, " on VLAN ", " in ", "in every host");
    }

    @Given("^Notify Switches is (on|off)(?: on (.+))?$")
    @Example(role = Role.GIVEN, value = "Notify Switches is off on port group Servers")
    @Example(role = Role.GIVEN, value = "Notify Switches is on on switch Host A")
    @Example(role = Role.GIVEN, value = "Notify Switches is off")
    public void notifySwitches(String value, String thing) {
        sentences.notifySwitches(value.equals("on"), thing == null ? "" : thing);
    }

    @Given("^an underlay router (.+) between the VTEPs$")
    @Example(role = Role.GIVEN, value = "an underlay router core between the VTEPs")
    public void underlayRouter(String name) {
        sentences.underlayRouter(name);
    }

    @Given("^a service node (.+?)(?: with IP (\\S+))?$")
    @Example(role = Role.GIVEN, value = "a service node SN1")
    @Example(role = Role.GIVEN, value = "a service node SN2 with IP 192.168.90.2/24")
    public void serviceNode(String name, String ip) {
        sentences.serviceNode(name, ip);
    }

    @Given("^these underlay routers:?$")
    @Example(
            role = Role.GIVEN,
            value = "these underlay routers",
            table = {
                "router | subnets                           | connected to",
                "leaf1  | 192.168.50.0/24                   | spine1, spine2",
                "leaf2  | Host B                            | spine1, spine2",
                "spine1 |                                   |",
                "spine2 |                                   |"
            })
    public void underlayRouters(DataTable table) {
        tables.underlayRouters(table);
    }

    @Given("^the underlay MTU is (.+)$")
    @Example(role = Role.GIVEN, value = "the underlay MTU is 1600")
    public void underlayMtu(String bytes) {
        sentences.underlayMtu(bytes);
    }

    @Given("^(?!the hosts )(.+?) behaves? like (.+)$")
    @Example(role = Role.GIVEN, value = "Host A behaves like OVS")
    @Example(role = Role.GIVEN, value = "Host A and Host B behave like Linux")
    public void profile(String host, String profile) {
        sentences.profile(host, profile);
    }

    @Given("^Hyper-V network virtualization on (.+)$")
    @Example(role = Role.GIVEN, value = "Hyper-V network virtualization on VXLAN 5001")
    @Example(role = Role.GIVEN, value = "Hyper-V network virtualization on all networks")
    public void hyperV(String networks) {
        sentences.hyperV(networks, SettingWords.ALL_THINGS);
    }

    @Given("^the hosts behave like (.+)$")
    @Example(role = Role.GIVEN, value = "the hosts behave like NSX-V")
    public void profileOfAll(String profile) {
        sentences.profile("", profile);
    }

    @Given("^the (?=" + SettingWords.ANY + ")(?!(?:path )?\\S+ table )(?=.+ of )(.+) (?:is|are) (.+)$")
    @Example(role = Role.GIVEN, value = "the pMAC rewrite of DLR is off")
    @Example(role = Role.GIVEN, value = "the VTEP learning of Host A is off")
    @Example(role = Role.GIVEN, value = "the MTU of vmnic0 of Host A is 1500")
    @Example(role = Role.GIVEN, value = "the loss of vmnic0 of Host A is 10 %")
    @Example(role = Role.GIVEN, value = "the ARP retry interval of all VMs is 200 ms")
    @Example(role = Role.GIVEN, value = "the active uplinks of Host A are vmnic0, vmnic1")
    public void setting(String what, String value) {
        sentences.setting(what, " of ", value, SettingWords.ALL_THINGS);
    }

    @Given("^the (" + SettingWords.NETWORK_WIDE + ") is (.+)$")
    @Example(role = Role.GIVEN, value = "the link delay is 20 µs")
    public void settingOfTheNetwork(String setting, String value) {
        sentences.setting(setting, " of ", value, SettingWords.ALL_THINGS);
    }
}
