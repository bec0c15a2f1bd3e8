package netherkin.benchmarks;

import netherkin.network.topology.Origin;
import netherkin.network.topology.Topology;
import netherkin.network.topology.TopologyDraft;

/** The networks that frames are sent through. */
final class Networks {
    private static final Origin HERE = Origin.UNKNOWN;

    private Networks() {}

    /** Three hosts, two VXLAN networks, a distributed logical router between them, a VM on each host. */
    static Topology threeHosts() {
        TopologyDraft draft = new TopologyDraft();
        draft.transportZone("unicast", HERE);
        draft.host("Host A", HERE).vtep("192.168.50.11").pMac("00:50:56:60:00:0a");
        draft.host("Host B", HERE).vtep("192.168.50.12").pMac("00:50:56:60:00:0b");
        draft.host("Host C", HERE).vtep("192.168.50.13").pMac("00:50:56:60:00:0c");
        draft.networkRow("VXLAN 5000", HERE).id("5000", HERE);
        draft.networkRow("VXLAN 5001", HERE).id("5001", HERE);
        draft.router("DLR", HERE)
                .lif("VXLAN 5000", "172.16.10.1/24", null, HERE)
                .lif("VXLAN 5001", "172.16.20.1/24", null, HERE);
        machine(draft, "VM1", "Host A", "VXLAN 5000", "172.16.10.11");
        machine(draft, "VM2", "Host B", "VXLAN 5001", "172.16.20.12");
        machine(draft, "VM3", "Host C", "VXLAN 5001", "172.16.20.13");
        return draft.build();
    }

    /** One host whose virtual switch has eight ports, a VM at each. */
    static Topology eightPorts() {
        TopologyDraft draft = new TopologyDraft();
        draft.host("Host A", HERE);
        draft.networkRow("VXLAN 5000", HERE).id("5000", HERE);
        for (int i = 1; i <= 8; i++) {
            machine(draft, "VM" + i, "Host A", "VXLAN 5000", "172.16.10." + (10 + i));
        }
        return draft.build();
    }

    private static void machine(TopologyDraft draft, String name, String host, String network, String ip) {
        draft.machine(name, HERE).host(host).network(network).ip(ip);
    }
}
