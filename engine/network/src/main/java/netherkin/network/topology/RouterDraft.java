package netherkin.network.topology;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.MacAddress;

/** A distributed logical router as a sentence with its LIF table declares it. */
public final class RouterDraft {
    final Declared declared;
    final List<LifDraft> lifs = new ArrayList<>();
    private final TopologyDraft draft;

    /** A row: null where the column is absent. */
    record LifDraft(NetworkDraft network, Declared declared, AddressCell<GivenIp> ip, AddressCell<MacAddress> mac) {}

    RouterDraft(TopologyDraft draft, Declared declared) {
        this.draft = draft;
        this.declared = declared;
    }

    /**
     * A logical interface.
     *
     * @param network a network's name; declares it if nothing did
     * @param ip with or without prefix; null if the column is absent
     * @param mac null if the column is absent
     */
    public RouterDraft lif(String network, String ip, String mac, Origin origin) {
        NetworkDraft segment = draft.network(network, origin);
        Declared at = new Declared(segment.name(), origin, draft.nextSequence());
        Cell macCell = mac == null || mac.isBlank() ? null : new Cell(mac.strip(), origin, at.sequence());
        AddressCell<MacAddress> given = draft.givenMac(macCell, "vMAC", "vMAC of " + declared.name());
        AddressCell<GivenIp> address = ip == null ? null : draft.cells.ip(new Cell(ip.strip(), origin, at.sequence()));
        lifs.add(new LifDraft(segment, at, address, given));
        return this;
    }

    public String name() {
        return declared.name();
    }
}
