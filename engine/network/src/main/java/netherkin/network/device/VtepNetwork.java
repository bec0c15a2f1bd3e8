package netherkin.network.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.trace.TableChange;

/** What one VTEP knows of one network: its members, and behind which of them a MAC address is. */
final class VtepNetwork {
    static final String MAC_TABLE = "MAC table";
    static final String VTEP_TABLE = "VTEP table";
    private final Map<MacAddress, IpAddress> macs = new LinkedHashMap<>();
    private Directory directory = Directory.EMPTY;
    private Membership members = Membership.NONE;
    private OverlayNetwork overlay;
    private Replicator replicator;

    void configure(OverlayNetwork newOverlay, Replicator newReplicator) {
        overlay = newOverlay;
        replicator = newReplicator;
    }

    void know(Directory newDirectory) {
        directory = newDirectory;
    }

    OverlayNetwork overlay() {
        return overlay;
    }

    /** Who gets a copy of what this host sends to everybody, or to somebody unknown. */
    List<Replicator.Copy> copiesOfOwn(Prefix self) {
        return replicator.ofOwn(members, self);
    }

    /** Who gets a copy of what another VTEP wants replicated here. */
    List<Replicator.Copy> copiesForOthers(Prefix self) {
        return replicator.forOthers(members, self);
    }

    boolean isMember(IpAddress vtep) {
        return members.contains(vtep);
    }

    boolean hasOtherMembers(IpAddress self) {
        return members.vteps().size() > (isMember(self) ? 1 : 0);
    }

    /** The VTEP that a MAC address is behind, or null if that was neither told nor learned. */
    IpAddress vtepOf(MacAddress mac) {
        IpAddress told = directory.vteps().get(mac);
        return told != null ? told : macs.get(mac);
    }

    /** RFC 7348 §4.1: inner SRC MAC, outer SRC IP. A group address is nobody's; what was told is no news. */
    void learn(MacAddress mac, IpAddress vtep, Reaction out) {
        if (mac.isGroup() || directory.complete() || directory.vteps().containsKey(mac)) {
            return;
        }
        IpAddress before = macs.put(mac, vtep);
        if (!vtep.equals(before)) {
            TableChange.Action action = before == null ? TableChange.Action.LEARNED : TableChange.Action.MOVED;
            out.change(MAC_TABLE, action, overlay.name(), mac.toString(), vtep.toString());
        }
    }

    /** The address is a local VM's from now on. */
    void forget(MacAddress mac, Reaction out) {
        IpAddress vtep = macs.remove(mac);
        if (vtep != null) {
            out.change(MAC_TABLE, TableChange.Action.REMOVED, overlay.name(), mac.toString(), vtep.toString());
        }
    }

    /** What was learned stays: a VM that has left a host is only found again when it is heard from. */
    void setMembers(Membership newMembers, Reaction out) {
        Membership before = members;
        members = newMembers;
        tell(TableChange.Action.LEARNED, members, before, out);
        tell(TableChange.Action.REMOVED, before, members, out);
    }

    private void tell(TableChange.Action action, Membership these, Membership butNot, Reaction out) {
        for (IpAddress vtep : these.vteps()) {
            if (!butNot.contains(vtep)) {
                out.change(VTEP_TABLE, action, overlay.name(), vtep.toString());
            }
        }
    }

    List<List<String>> macRows() {
        List<List<String>> rows = new ArrayList<>();
        directory.vteps().forEach((mac, vtep) -> rows.add(List.of(overlay.name(), mac.toString(), vtep.toString())));
        macs.forEach((mac, vtep) -> rows.add(List.of(overlay.name(), mac.toString(), vtep.toString())));
        return rows;
    }

    /** The other members. */
    List<List<String>> vtepRows(IpAddress self) {
        List<List<String>> rows = new ArrayList<>();
        for (IpAddress vtep : members.vteps()) {
            if (!vtep.equals(self)) {
                rows.add(List.of(overlay.name(), vtep.toString()));
            }
        }
        return rows;
    }
}
