package netherkin.network.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import netherkin.network.address.MacAddress;
import netherkin.network.device.Announcement;
import netherkin.network.device.PortVlans;
import netherkin.network.device.SecurityPolicy;
import netherkin.network.device.TeamPolicy;
import netherkin.network.device.VirtualPort;
import netherkin.network.device.VlanPort;
import netherkin.network.topology.Host;
import netherkin.network.topology.Lif;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortGroup;
import netherkin.network.topology.PrivateVlan;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Settings;
import netherkin.network.topology.Topology;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.topology.VlanSet;
import netherkin.network.topology.VlanTagging;

/** Reads the settings of virtual ports: a VM's own, else its port group's or network's, else its host's, else all. */
final class PortConfigs {
    private final Settings settings;
    private final Map<Integer, VlanSet> secondaries = new LinkedHashMap<>();

    PortConfigs(Topology topology) {
        settings = topology.settings();
        for (PortGroup group : topology.portGroups()) {
            PrivateVlan own = PrivateVlan.parse(settings.text(Setting.PRIVATE_VLAN, group.name()));
            for (VlanTagging tagging : group.byHost().values()) {
                if (own.secondary() > 0) {
                    secondaries.merge(
                            tagging.vlan(), VlanSet.of(own.secondary()), (set, more) -> set.and(own.secondary()));
                }
            }
        }
    }

    /** @param effective the MAC address that the guest uses now */
    VirtualPort port(VirtualMachine machine, Port port, int number, MacAddress effective) {
        return new VirtualPort(
                port,
                number,
                machine.name(),
                machine.mac(),
                effective,
                machine.network(),
                security(machine),
                announcement(machine));
    }

    VlanPort vlanPort(Host host, VirtualMachine machine, VirtualPort at) {
        PortGroup group = (PortGroup) machine.network();
        VlanTagging tagging = group.in(host.name()).orElse(VlanTagging.NONE);
        return new VlanPort(
                at,
                vlans(machine, group, tagging),
                TeamPolicies.of(settings, host, machine.name(), group.name(), host.name()));
    }

    /** How a router's foot in a port group shares the NICs. */
    TeamPolicy ofFoot(Host host, Lif lif) {
        return TeamPolicies.of(settings, host, lif.network().name(), host.name());
    }

    /** How the VTEP's own traffic is shared among the NICs. */
    TeamPolicy ofHost(Host host) {
        return TeamPolicies.of(settings, host, host.name());
    }

    /** Whether the host itself is announced after a failover, as its VMs are. */
    boolean announces(Host host) {
        return settings.isOn(Setting.NOTIFY_SWITCHES, host.name());
    }

    private PortVlans vlans(VirtualMachine machine, PortGroup group, VlanTagging tagging) {
        int vlan = tagging.vlan();
        boolean tagged = tagging.mode() == VlanTagging.Mode.VST;
        PrivateVlan privacy = PrivateVlan.parse(tagged ? settings.text(Setting.PRIVATE_VLAN, group.name()) : "none");
        return switch (privacy.kind()) {
            case NONE -> new PortVlans(tagging.mode(), vlan, tagging.vlans(), 0, machine.vlan());
            case PROMISCUOUS -> {
                VlanSet all = secondaries.getOrDefault(vlan, VlanSet.of(vlan)).and(vlan);
                yield new PortVlans(tagging.mode(), vlan, all, vlan, 0);
            }
            case ISOLATED -> new PortVlans(tagging.mode(), privacy.secondary(), VlanSet.of(vlan), vlan, 0);
            case COMMUNITY -> {
                VlanSet both = VlanSet.of(vlan).and(privacy.secondary());
                yield new PortVlans(tagging.mode(), privacy.secondary(), both, vlan, 0);
            }
        };
    }

    private SecurityPolicy security(VirtualMachine machine) {
        return new SecurityPolicy(
                isOn(Setting.PROMISCUOUS_MODE, machine),
                isOn(Setting.MAC_CHANGES, machine),
                isOn(Setting.FORGED_TRANSMITS, machine));
    }

    private Announcement announcement(VirtualMachine machine) {
        return new Announcement(
                isOn(Setting.NOTIFY_SWITCHES, machine),
                settings.number(Setting.RARP_COUNT_AFTER_MIGRATION, owner(Setting.RARP_COUNT_AFTER_MIGRATION, machine)),
                settings.number(Setting.RARP_COUNT_AFTER_FAILOVER, owner(Setting.RARP_COUNT_AFTER_FAILOVER, machine)),
                nanos(Setting.RARP_DELAY, machine),
                nanos(Setting.RARP_INTERVAL, machine),
                nanos(Setting.RARP_INTERVAL_STEP, machine),
                nanos(Setting.RARP_LONGEST_INTERVAL, machine));
    }

    private boolean isOn(Setting setting, VirtualMachine machine) {
        return settings.isOn(setting, owner(setting, machine));
    }

    private long nanos(Setting setting, VirtualMachine machine) {
        return settings.nanos(setting, owner(setting, machine));
    }

    private String owner(Setting setting, VirtualMachine machine) {
        return settings.nearestOwner(setting, machine.name(), machine.network().name(), machine.host());
    }

    /** Whether some virtual port takes untagged frames. */
    static boolean takesUntagged(Iterable<VlanPort> ports) {
        for (VlanPort port : ports) {
            if (port.vlans().takes().contains(0)) {
                return true;
            }
        }
        return false;
    }
}
