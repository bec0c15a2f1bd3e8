package netherkin.network.topology;

import static org.junit.jupiter.api.Assertions.assertThrows;

/** Drafts that tests begin with, and what they ask of them. */
final class Scenarios {
    private Scenarios() {}

    static Origin line(int line) {
        return new Origin("a.feature", line);
    }

    /** Three hosts, two networks, a router between them, a VM on each host. */
    static TopologyDraft router() {
        TopologyDraft draft = new TopologyDraft();
        draft.transportZone("unicast", line(3));
        draft.host("Host A", line(6)).vtep("192.168.50.11").pMac("00:50:56:60:00:0a");
        draft.host("Host B", line(7)).vtep("192.168.50.12").pMac("00:50:56:60:00:0b");
        draft.host("Host C", line(8)).vtep("192.168.50.13").pMac("00:50:56:60:00:0c");
        draft.networkRow("VXLAN 5000", line(11)).id("5000", line(11));
        draft.networkRow("VXLAN 5001", line(12)).id("5001", line(12));
        draft.router("DLR", line(13))
                .lif("VXLAN 5000", "172.16.10.1/24", null, line(15))
                .lif("VXLAN 5001", "172.16.20.1/24", null, line(16));
        draft.machine("VM1", line(19))
                .host("Host A")
                .network("VXLAN 5000")
                .ip("172.16.10.11")
                .mac("MAC1");
        draft.machine("VM2", line(20))
                .host("Host B")
                .network("VXLAN 5001")
                .ip("172.16.20.12")
                .mac("00:50:56:ae:00:02");
        draft.machine("VM3", line(21))
                .host("Host C")
                .network("VXLAN 5001")
                .ip("172.16.20.13")
                .mac("MAC3");
        return draft;
    }

    /** Two hosts and nothing else. */
    static TopologyDraft twoHosts() {
        TopologyDraft draft = new TopologyDraft();
        draft.host("hv1", line(1));
        draft.host("hv2", line(2));
        return draft;
    }

    static MachineDraft machine(TopologyDraft draft, String name, int line) {
        return draft.machine(name, line(line)).host("hv1").network("overlay1");
    }

    /** The refusal that building tells, its line included. */
    static String refusal(TopologyDraft draft) {
        return assertThrows(ScenarioException.class, draft::build).getMessage();
    }
}
