package netherkin.network.device;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import netherkin.network.address.IpAddress;
import netherkin.network.address.Ipv4Address;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.Lif;

/**
 * An instance's part in resolving neighbours on VLANs. Were every host to ask in the LIF's name with its own pMAC, physical
 * machines would take each for the router in turn: so one instance is designated, and asks on behalf of the others.
 */
final class VlanNeighbors {
    private final String host;
    private final Map<Question, Set<IpAddress>> askers = new LinkedHashMap<>();
    private Map<String, RouterInstance.OnVlan> lifs = Map.of();

    private record Question(String network, Ipv4Address target) {}

    VlanNeighbors(String host) {
        this.host = host;
    }

    void configure(Map<String, RouterInstance.OnVlan> newLifs) {
        lifs = newLifs;
    }

    /** The LIF's designated instance; empty for one in an overlay network. */
    String designated(Lif lif) {
        RouterInstance.OnVlan at = lifs.get(lif.network().name());
        return at == null ? "" : at.designated();
    }

    /** The LIF on that VLAN, or null. */
    Lif on(int vlan, Map<String, Lif> all) {
        for (Map.Entry<String, RouterInstance.OnVlan> at : lifs.entrySet()) {
            if (at.getValue().vlan() == vlan) {
                return all.get(at.getKey());
            }
        }
        return null;
    }

    boolean isDesignatedElsewhere(Lif lif) {
        RouterInstance.OnVlan at = lifs.get(lif.network().name());
        return at != null && at.askAt() != null;
    }

    /** Asks the designated instance, where that is another. */
    void ask(Lif lif, Ipv4Address target, Reaction out) {
        if (isDesignatedElsewhere(lif)) {
            RouterInstance.OnVlan at = lifs.get(lif.network().name());
            tell(at.askAt(), VlanArp.question(at.vlan(), target), out);
        }
    }

    /** Another instance asks: it is answered now, or when the neighbour is known. */
    void asked(Lif lif, VlanArp question, IpAddress asker, MacAddress known, Reaction out) {
        if (known != null) {
            tell(asker, question.answer(known), out);
        } else {
            Question open = new Question(lif.network().name(), question.target());
            askers.computeIfAbsent(open, q -> new LinkedHashSet<>()).add(asker);
        }
    }

    /** A neighbour has become known: those who asked for it are told. */
    void learned(Lif lif, Ipv4Address ip, MacAddress mac, Reaction out) {
        Set<IpAddress> waiting = askers.remove(new Question(lif.network().name(), ip));
        if (waiting != null) {
            int vlan = lifs.get(lif.network().name()).vlan();
            waiting.forEach(asker -> tell(asker, VlanArp.question(vlan, ip).answer(mac), out));
        }
    }

    private void tell(IpAddress vtep, VlanArp message, Reaction out) {
        out.tell(DeviceId.vtep(host), new ControlMessage.SendVlanArp(vtep, message));
    }
}
