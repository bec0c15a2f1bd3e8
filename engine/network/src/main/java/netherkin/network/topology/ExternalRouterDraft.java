package netherkin.network.topology;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.address.MacAddress;

/** An external router as a sentence with its interface table declares it. */
public final class ExternalRouterDraft {
    final Declared declared;
    final Cell host;
    final List<RouterDraft.LifDraft> interfaces = new ArrayList<>();
    private final TopologyDraft draft;

    ExternalRouterDraft(TopologyDraft draft, Declared declared, Cell host) {
        this.draft = draft;
        this.declared = declared;
        this.host = host;
    }

    /**
     * One of its interfaces.
     *
     * @param network an overlay network's or port group's name; declares an overlay network if nothing did
     * @param ip with or without prefix; null if the column is absent
     * @param mac null if the column is absent
     */
    public ExternalRouterDraft foot(String network, String ip, String mac, Origin origin) {
        Declared at = new Declared(draft.segmentName(network, origin), origin, draft.nextSequence());
        Cell macCell = mac == null || mac.isBlank() ? null : new Cell(mac.strip(), origin, at.sequence());
        AddressCell<MacAddress> given = draft.givenMac(macCell, "MAC of " + declared.name());
        AddressCell<GivenIp> address = ip == null ? null : draft.cells.ip(new Cell(ip.strip(), origin, at.sequence()));
        interfaces.add(new RouterDraft.LifDraft(at.name(), at, address, given, false));
        return this;
    }

    public String name() {
        return declared.name();
    }
}
