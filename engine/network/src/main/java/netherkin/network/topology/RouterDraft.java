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
    record LifDraft(
            String network, Declared declared, AddressCell<GivenIp> ip, AddressCell<MacAddress> mac, boolean uplink) {}

    RouterDraft(TopologyDraft draft, Declared declared) {
        this.draft = draft;
        this.declared = declared;
    }

    /**
     * An internal logical interface: {@link #lif(String, String, String, String, Origin)}.
     */
    public RouterDraft lif(String network, String ip, String mac, Origin origin) {
        return lif(network, ip, mac, null, origin);
    }

    /**
     * A logical interface.
     *
     * @param network an overlay network's or port group's name; declares an overlay network if nothing did
     * @param ip with or without prefix; null if the column is absent
     * @param mac null if the column is absent
     * @param mode {@code internal}, {@code uplink}, or null if the column is absent
     */
    public RouterDraft lif(String network, String ip, String mac, String mode, Origin origin) {
        Declared at = new Declared(draft.segmentName(network, origin), origin, draft.nextSequence());
        Cell macCell = mac == null || mac.isBlank() ? null : new Cell(mac.strip(), origin, at.sequence());
        AddressCell<MacAddress> given = draft.givenMac(macCell, "vMAC", "vMAC of " + declared.name());
        AddressCell<GivenIp> address = ip == null ? null : draft.cells.ip(new Cell(ip.strip(), origin, at.sequence()));
        lifs.add(new LifDraft(at.name(), at, address, given, isUplink(mode, at)));
        return this;
    }

    private boolean isUplink(String mode, Declared at) {
        String word = mode == null ? "" : mode.strip();
        boolean uplink = word.equals("uplink");
        if (!uplink && !word.isEmpty() && !word.equals("internal")) {
            draft.problems.add(at, "a LIF's mode can't be \"" + word + "\"; expected internal or uplink");
        }
        return uplink;
    }

    public String name() {
        return declared.name();
    }
}
