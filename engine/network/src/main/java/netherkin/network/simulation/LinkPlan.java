package netherkin.network.simulation;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.topology.LinkNames;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Settings;

/** Reads what the settings say of each link of the underlay: of the link, else of an end, else of all links. */
final class LinkPlan {
    private final Wiring wiring;
    private final Settings settings;
    private final LinkTraits standard;

    LinkPlan(Wiring wiring, Settings settings) {
        this.wiring = wiring;
        this.settings = settings;
        this.standard = new LinkTraits(Integer.MAX_VALUE, settings.nanos(Setting.LINK_DELAY, ""), 0, 0, 0, 0, 0);
    }

    /** What becomes of frames that are sent at a port. Links inside hosts only take time. */
    LinkTraits of(Port port) {
        Port peer = wiring.peer(port);
        if (!port.isUnderlay() || peer == null) {
            return standard;
        }
        List<String> between = between(port, peer);
        List<String> own = new ArrayList<>(between);
        own.addAll(names(port));
        List<String> either = new ArrayList<>(own);
        either.addAll(names(peer));
        return new LinkTraits(
                settings.number(Setting.UNDERLAY_MTU, owner(Setting.UNDERLAY_MTU, own)),
                settings.nanos(Setting.LINK_DELAY, owner(Setting.LINK_DELAY, either)),
                settings.nanos(Setting.LINK_JITTER, owner(Setting.LINK_JITTER, either)),
                settings.millionths(Setting.LINK_LOSS, owner(Setting.LINK_LOSS, either)),
                settings.millionths(Setting.LINK_DUPLICATION, owner(Setting.LINK_DUPLICATION, either)),
                settings.millionths(Setting.LINK_REORDERING, owner(Setting.LINK_REORDERING, either)),
                settings.nanos(Setting.LINK_REORDERING_DELAY, owner(Setting.LINK_REORDERING_DELAY, either)));
    }

    private String owner(Setting setting, List<String> names) {
        return names.isEmpty() ? "" : settings.nearestOwner(setting, names.toArray(new String[0]));
    }

    private static List<String> between(Port port, Port peer) {
        List<String> all = new ArrayList<>();
        for (String one : names(port)) {
            for (String other : names(peer)) {
                all.add(LinkNames.between(one, other));
            }
        }
        return all;
    }

    /** What sentences may call a link's end, its port before its device; a switch that nobody declared has no name. */
    static List<String> names(Port port) {
        if (port.kind() == PortKind.UNDERLAY_SWITCH) {
            return List.of();
        }
        String device = port.kind() == PortKind.NIC ? port.host() : port.owner();
        return port.place().equals(device) ? List.of(device) : List.of(port.place(), device);
    }
}
