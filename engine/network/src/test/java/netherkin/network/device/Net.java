package netherkin.network.device;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.frame.Arp;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.frame.Icmp;
import netherkin.network.frame.Ipv4;
import netherkin.network.simulation.Simulation;
import netherkin.network.topology.Origin;
import netherkin.network.topology.Topology;
import netherkin.network.topology.TopologyDraft;
import netherkin.network.trace.Drop;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.TableSnapshot;

/** A running network for tests, and questions about what was seen in it since the last {@link #mark}. */
public final class Net {
    public final TopologyDraft draft = new TopologyDraft();
    private Simulation simulation;
    private Topology topology;
    private int from;

    /** Hosts A, B and C; networks red and blue with a router edge between them; VM r1 on A, b2 on B, b3 on C. */
    public static Net routed() {
        Net net = new Net();
        net.draft.transportZone("unicast", Origin.UNKNOWN);
        net.host("A", "10.0.0.1/24").host("B", "10.0.0.2/24").host("C", "10.0.0.3/24");
        net.draft
                .router("edge", Origin.UNKNOWN)
                .lif("red", "172.16.1.1/24", null, Origin.UNKNOWN)
                .lif("blue", "172.16.2.1/24", null, Origin.UNKNOWN);
        return net.machine("r1", "A", "red", "172.16.1.11")
                .machine("b2", "B", "blue", "172.16.2.12")
                .machine("b3", "C", "blue", "172.16.2.13");
    }

    /** Hosts A and B with VMs a1, a2 and b1 in one network without a router. */
    public static Net flat() {
        Net net = new Net();
        net.host("A", "10.0.0.1/24").host("B", "10.0.0.2/24");
        return net.machine("a1", "A", "net", "192.0.2.1/24")
                .machine("a2", "A", "net", "192.0.2.2/24")
                .machine("b1", "B", "net", "192.0.2.3/24");
    }

    public Net host(String name, String vtep) {
        draft.host(name, Origin.UNKNOWN).vtep(vtep);
        return this;
    }

    public Net machine(String name, String host, String network, String ip) {
        draft.machine(name, Origin.UNKNOWN).host(host).network(network).ip(ip);
        return this;
    }

    public Net set(String setting, String thing, String value) {
        draft.setting(setting, thing, value, Origin.UNKNOWN);
        return this;
    }

    /** The simulation, with all that was declared so far. */
    public Simulation simulation() {
        if (simulation == null) {
            topology = draft.build();
            simulation = new Simulation(topology);
            mark();
        }
        return simulation;
    }

    /** Takes what was declared since as a later Given. */
    public Net change() {
        topology = draft.build();
        simulation.reconfigure(topology);
        return this;
    }

    public Topology topology() {
        simulation();
        return topology;
    }

    /** Forgets what was seen so far. */
    public Net mark() {
        from = simulation().trace().size();
        return this;
    }

    public Net stimulate(Stimulus stimulus) {
        simulation().stimulate(stimulus);
        return this;
    }

    public Net ping(String machine, String target) {
        return stimulate(new Stimulus.Ping(machine, Ipv4Address.parse(target), 1, 56, false));
    }

    public Net send(String machine, EthernetFrame frame) {
        return stimulate(new Stimulus.Frame(machine, frame));
    }

    public MacAddress mac(String machine) {
        return topology().machine(machine).orElseThrow().mac();
    }

    public MacAddress pMac(String host) {
        return topology().host(host).orElseThrow().pMac();
    }

    public MacAddress vMac() {
        return topology().routers().get(0).vMac();
    }

    public List<Entry> entries() {
        List<Entry> all = simulation().trace().entries();
        return all.subList(from, all.size());
    }

    /** Frames sent out of a place. */
    public List<EthernetFrame> sent(String place) {
        return seen(place, true);
    }

    /** Frames that arrived at a place. */
    public List<EthernetFrame> received(String place) {
        return seen(place, false);
    }

    private List<EthernetFrame> seen(String place, boolean sent) {
        List<EthernetFrame> frames = new ArrayList<>();
        for (Entry entry : entries()) {
            if (entry instanceof Sighting s
                    && s.sent() == sent
                    && s.port().isCapturePoint()
                    && s.port().place().equals(place)) {
                frames.add(s.frame());
            }
        }
        return frames;
    }

    /** All that was seen of the underlay's links. */
    public List<EthernetFrame> underlay() {
        List<EthernetFrame> frames = new ArrayList<>();
        for (Entry entry : entries()) {
            if (entry instanceof Sighting s && s.port().isUnderlay()) {
                frames.add(s.frame());
            }
        }
        return frames;
    }

    /** {@code where: reason} of each drop. */
    public List<String> drops() {
        List<String> drops = new ArrayList<>();
        for (Entry entry : entries()) {
            if (entry instanceof Drop drop) {
                drops.add(drop.where() + ": " + drop.reason().text());
            }
        }
        return drops;
    }

    public List<List<String>> table(String table, String owner) {
        for (TableSnapshot snapshot : simulation().tables(owner)) {
            if (snapshot.table().equals(table)) {
                return snapshot.rows();
            }
        }
        throw new IllegalArgumentException("no " + table + " of " + owner);
    }

    public static List<EthernetFrame> only(List<EthernetFrame> frames, Predicate<EthernetFrame> wanted) {
        return frames.stream().filter(wanted).toList();
    }

    public static boolean isRequest(EthernetFrame frame) {
        return frame.tenant().payload() instanceof Arp arp && arp.operation() == Arp.REQUEST;
    }

    public static boolean isReply(EthernetFrame frame) {
        return frame.tenant().payload() instanceof Arp arp && arp.operation() == Arp.REPLY;
    }

    public static boolean isIcmp(EthernetFrame frame, int type) {
        return frame.tenant().payload() instanceof Ipv4 ip && ip.payload() instanceof Icmp icmp && icmp.type() == type;
    }

    public static boolean isEchoReply(EthernetFrame frame) {
        return isIcmp(frame, Icmp.ECHO_REPLY);
    }
}
