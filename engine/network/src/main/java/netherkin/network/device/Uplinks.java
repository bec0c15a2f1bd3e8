package netherkin.network.device;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import netherkin.network.address.MacAddress;
import netherkin.network.topology.Port;
import netherkin.network.trace.DropReason;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;

/**
 * A host's physical NICs. Which of them carries the VTEP's envelopes is decided here, as for one virtual port; VLAN traffic
 * passes between each NIC and the virtual switch, which decides for itself.
 */
public final class Uplinks implements Device {
    private final String host;
    private final Set<Integer> down = new LinkedHashSet<>();
    private Config config;
    private Team team;

    /**
     * What hangs on the NICs.
     *
     * @param inside towards the VTEP
     * @param nics in the order listed
     * @param trunks towards the virtual switch, one for each NIC; empty if it has no VLAN traffic
     * @param vtep the VTEP's address, or null without one
     * @param announces whether the VTEP's address is announced on another NIC (Notify Switches of the host)
     * @param untagged whether a virtual port takes untagged frames
     */
    public record Config(
            Port inside,
            List<Port> nics,
            List<Port> trunks,
            TeamPolicy policy,
            MacAddress vtep,
            boolean announces,
            boolean untagged) {
        public Config {
            nics = List.copyOf(nics);
            trunks = List.copyOf(trunks);
        }
    }

    public Uplinks(String host, Config config) {
        this.host = host;
        configure(config);
    }

    /** Takes other NICs. */
    public void configure(Config newConfig) {
        config = newConfig;
        if (team == null || !team.policy().equals(newConfig.policy)) {
            team = new Team(newConfig.policy, down);
        }
    }

    @Override
    public String place() {
        return "uplink of " + host;
    }

    @Override
    public String host() {
        return host;
    }

    @Override
    public Reaction receive(Sighting arrival) {
        Reaction out = new Reaction();
        Packet packet = arrival.packet();
        if (arrival.port() == config.inside) {
            return fromVtep(packet, out);
        }
        int nic = config.nics.indexOf(arrival.port());
        if (nic < 0) {
            return out.send(config.nics.get(config.trunks.indexOf(arrival.port())), packet);
        }
        boolean toSwitch = isForSwitch(packet);
        if (toSwitch) {
            out.send(config.trunks.get(nic), packet);
        }
        return isForVtep(packet, toSwitch) ? toVtep(nic, packet, toSwitch, out) : out;
    }

    private Reaction fromVtep(Packet packet, Reaction out) {
        int nic = team.choose(0, config.vtep, packet.frame());
        if (nic == Team.NONE) {
            return out.drop(config.inside, packet, config.nics.isEmpty() ? DropReason.NO_TUNNEL : DropReason.LINK_DOWN);
        }
        return out.send(config.nics.get(nic), packet);
    }

    private boolean isForSwitch(Packet packet) {
        boolean takes = config.untagged || config.vtep == null || VlanFrames.vlanOf(packet.frame()) != 0;
        return takes
                && !config.trunks.isEmpty()
                && !packet.frame().destination().equals(config.vtep);
    }

    /** Envelopes are untagged; what no virtual port could take is the VTEP's to refuse. */
    private boolean isForVtep(Packet packet, boolean toSwitch) {
        MacAddress destination = packet.frame().destination();
        boolean untagged = VlanFrames.vlanOf(packet.frame()) == 0;
        return !toSwitch || config.vtep != null && untagged && destination.isGroup();
    }

    private Reaction toVtep(int nic, Packet packet, boolean toSwitch, Reaction out) {
        if (team.accepts(nic, 0, config.vtep)) {
            return out.send(config.inside, packet);
        }
        return toSwitch ? out : out.drop(config.nics.get(nic), packet, DropReason.STANDBY);
    }

    /** Switches must learn anew where the VTEP is, else they would send to a NIC that stands by. */
    private void changeOver(Reaction out) {
        int before = team.choose(0, config.vtep, null);
        team.update(down);
        int after = team.choose(0, config.vtep, null);
        boolean moved = after != before
                && after != Team.NONE
                && !team.policy().balancing().isAggregated();
        if (moved && config.vtep != null && config.announces) {
            out.send(config.nics.get(after), Packet.underlay(Announcer.rarp(config.vtep)));
        }
        if (moved && config.vtep != null) {
            out.tell(DeviceId.vtep(host), new ControlMessage.NicChanged());
        }
    }

    @Override
    public Reaction hear(ControlMessage message, long now) {
        Reaction out = new Reaction();
        int nic = message instanceof ControlMessage.LinkState link ? config.nics.indexOf(link.port()) : -1;
        if (nic >= 0) {
            boolean up = ((ControlMessage.LinkState) message).up();
            boolean changed = up ? down.remove(nic) : down.add(nic);
            if (changed) {
                changeOver(out);
                if (!config.trunks.isEmpty()) {
                    DeviceId inner = DeviceId.ofHost(DeviceId.Kind.VIRTUAL_SWITCH, host);
                    out.tell(inner, new ControlMessage.NicState(nic, up));
                }
            }
        }
        return out;
    }
}
