package netherkin.network.expect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Vni;
import netherkin.network.frame.Arp;
import netherkin.network.frame.Bytes;
import netherkin.network.frame.EtherType;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.IpProtocol;
import netherkin.network.frame.Ipv4;
import netherkin.network.frame.Udp;
import netherkin.network.frame.Vxlan;
import netherkin.network.topology.Encapsulation;
import netherkin.network.topology.Origin;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.Replication;
import netherkin.network.trace.Drop;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Happening;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableChange;
import netherkin.network.trace.Trace;

/** A trace written by hand: each entry 10 µs after the one before. */
final class Scene {
    static final MacAddress VMAC = MacAddress.parse("02:50:56:56:44:52");
    static final MacAddress PMAC_A = MacAddress.parse("00:50:56:60:00:0a");
    static final MacAddress PMAC_B = MacAddress.parse("00:50:56:60:00:0b");
    static final MacAddress VM1_MAC = MacAddress.parse("00:50:56:ae:00:01");
    static final MacAddress VM2_MAC = MacAddress.parse("00:50:56:ae:00:02");
    static final Ipv4Address VM1_IP = Ipv4Address.parse("172.16.10.11");
    static final Ipv4Address VM2_IP = Ipv4Address.parse("172.16.20.12");
    static final Ipv4Address LIF = Ipv4Address.parse("172.16.20.1");
    static final Ipv4Address VTEP_A = Ipv4Address.parse("192.168.50.11");
    static final Ipv4Address VTEP_B = Ipv4Address.parse("192.168.50.12");
    static final OverlayNetwork NET = network("VXLAN 5001", 5001);
    static final OverlayNetwork OTHER = network("VXLAN 5000", 5000);

    final Trace trace = new Trace();
    final Map<MacAddress, String> macs = new LinkedHashMap<>();
    long now;
    private int ports;

    final Port vm1 = port(PortKind.VM, "Host A", "VM1");
    final Port vm2 = port(PortKind.VM, "Host B", "VM2");
    final Port dlrA = port(PortKind.ROUTER_INSTANCE, "Host A", "DLR");
    final Port dlrB = port(PortKind.ROUTER_INSTANCE, "Host B", "DLR");
    final Port vtepA = port(PortKind.VTEP, "Host A", "VTEP");
    final Port vtepB = port(PortKind.VTEP, "Host B", "VTEP");
    final Port nicA = port(PortKind.NIC, "Host A", "vmnic0");
    final Port nicB = port(PortKind.NIC, "Host B", "vmnic0");
    final Port switchA = port(PortKind.INTERNAL, "Host A", "virtual switch of Host A");
    final Port switchB = port(PortKind.INTERNAL, "Host B", "virtual switch of Host B");
    final Port core = port(PortKind.UNDERLAY_ROUTER, null, "core");
    final Port wire = port(PortKind.UNDERLAY_SWITCH, null, "underlay switch");

    Scene() {
        macs.put(MacAddress.BROADCAST, "Broadcast");
        macs.put(VMAC, "vMAC");
        macs.put(PMAC_A, "pMAC A");
        macs.put(PMAC_B, "pMAC B");
        macs.put(VM2_MAC, "MAC of VM2");
    }

    static OverlayNetwork network(String name, int vni) {
        return new OverlayNetwork(name, Origin.UNKNOWN, new Vni(vni), Encapsulation.VXLAN, Replication.UNICAST);
    }

    private Port port(PortKind kind, String host, String owner) {
        return new Port(ports++, kind, host, owner, "");
    }

    AddressNames names() {
        return new AddressNames() {
            @Override
            public String of(MacAddress address) {
                return macs.get(address);
            }

            @Override
            public String of(IpAddress address) {
                return null;
            }
        };
    }

    Context context() {
        return new Context(null, (table, owner) -> null, names(), Origin.UNKNOWN);
    }

    Context after(Verdict before) {
        return new Context(before.evidence(), (table, owner) -> null, names(), Origin.UNKNOWN);
    }

    Window window() {
        return Window.since(trace, 0, 0);
    }

    Sighting sent(Port port, Packet packet, Entry cause) {
        return add(new Sighting(trace.size(), now += 10_000, port, true, packet, cause));
    }

    Sighting received(Port port, Packet packet, Entry cause) {
        return add(new Sighting(trace.size(), now += 10_000, port, false, packet, cause));
    }

    Drop dropped(String where, Port place, Packet packet, DropReason reason, Entry cause) {
        return add(new Drop(trace.size(), now, where, place.host(), place, packet, reason, cause));
    }

    Happening happened(String what, boolean provesAbsence) {
        return add(new Happening(trace.size(), now, what, provesAbsence, null));
    }

    TableChange learned(String table, String owner, List<String> row, Entry cause) {
        return add(new TableChange(trace.size(), now, table, owner, TableChange.Action.LEARNED, row, cause));
    }

    private <E extends Entry> E add(E entry) {
        trace.append(entry);
        return entry;
    }

    static Packet request(MacAddress source, MacAddress destination) {
        Arp arp = Arp.request(VMAC, LIF, VM2_IP);
        return Packet.fresh(new EthernetFrame(destination, source, EtherType.ARP, arp), NET);
    }

    static Packet reply(MacAddress destination) {
        Arp arp = new Arp(Arp.REPLY, VM2_MAC, VM2_IP, VMAC, LIF);
        return Packet.fresh(new EthernetFrame(destination, VM2_MAC, EtherType.ARP, arp), NET);
    }

    static Packet echo(int ttl) {
        Icmp icmp = Icmp.echoRequest(1, 1, Bytes.zeros(56));
        Ipv4 ip = Ipv4.of(VM1_IP, VM2_IP, IpProtocol.ICMP, false, icmp).withTimeToLive(ttl);
        return Packet.fresh(new EthernetFrame(VMAC, VM1_MAC, EtherType.IPV4, ip), OTHER);
    }

    static Packet wrapped(Packet packet, int vni) {
        Udp udp = new Udp(50_000, Vxlan.PORT, 0, new Vxlan(new Vni(vni), packet.frame()));
        Ipv4 ip = Ipv4.of(VTEP_A, VTEP_B, IpProtocol.UDP, true, udp);
        return packet.with(new EthernetFrame(PMAC_B, PMAC_A, EtherType.IPV4, ip), null);
    }

    static Packet underlayRequest() {
        Arp arp = Arp.request(PMAC_A, VTEP_A, VTEP_B);
        return Packet.underlay(new EthernetFrame(MacAddress.BROADCAST, PMAC_A, EtherType.ARP, arp));
    }

    /** How Host A's router instance asks for VM2, by way of Host B's, up to VM2. */
    void askForVm2() {
        Happening begin = happened("VM1 pings VM2", false);
        Packet asked = request(VMAC, MacAddress.BROADCAST);
        Sighting out = sent(dlrA, asked, begin);
        Sighting in = received(switchA, asked, out);
        Packet copy = asked.with(asked.frame().withSource(PMAC_A)).copy();
        Sighting vtep = sent(vtepA, copy, in);
        Sighting nic = sent(nicA, wrapped(copy, 5001), vtep);
        Sighting arrived = received(nicB, wrapped(copy, 5001), nic);
        Sighting unwrapped = received(vtepB, copy, arrived);
        Sighting inside = received(switchB, copy, unwrapped);
        Packet marked = copy.with(copy.frame().withDestination(VMAC));
        Sighting handed = received(dlrB, marked, sent(switchB, marked, inside));
        Packet again = request(VMAC, MacAddress.BROADCAST).marked(Packet.DVS_LOCAL);
        Sighting asksAgain = sent(dlrB, again, handed);
        Sighting flooded = sent(switchB, again, received(switchB, again, asksAgain));
        received(vm2, again, flooded);
    }
}
