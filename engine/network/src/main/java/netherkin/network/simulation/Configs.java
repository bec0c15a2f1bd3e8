package netherkin.network.simulation;

import java.util.List;
import java.util.Map;
import netherkin.network.address.IpAddress;
import netherkin.network.address.MacAddress;
import netherkin.network.address.Prefix;
import netherkin.network.device.EnvelopeSender;
import netherkin.network.device.EnvelopeStyle;
import netherkin.network.device.HostNetwork;
import netherkin.network.device.RouterInstance;
import netherkin.network.device.TenantRouter;
import netherkin.network.device.TunnelEndpoint;
import netherkin.network.device.UnderlayStack;
import netherkin.network.device.UplinkRewrite;
import netherkin.network.device.VmStack;
import netherkin.network.topology.ExternalRouter;
import netherkin.network.topology.Host;
import netherkin.network.topology.Lif;
import netherkin.network.topology.LogicalRouter;
import netherkin.network.topology.OverlayNetwork;
import netherkin.network.topology.Port;
import netherkin.network.topology.Setting;
import netherkin.network.topology.Settings;
import netherkin.network.topology.Topology;
import netherkin.network.topology.VirtualMachine;
import netherkin.network.topology.Vtep;

/** Reads the settings that each device's configuration takes. */
final class Configs {
    private final Settings settings;
    private final RouterHosts routerHosts;
    private final List<OverlayNetwork> overlays;

    Configs(Topology topology) {
        settings = topology.settings();
        routerHosts = new RouterHosts(topology);
        overlays = topology.overlays();
    }

    VmStack.Config machine(VirtualMachine machine) {
        String name = machine.name();
        return new VmStack.Config(
                machine,
                settings.isOn(Setting.VM_ARP_LEARNS_FROM_REQUESTS, name),
                settings.number(Setting.VM_ARP_RETRIES, name),
                settings.nanos(Setting.VM_ARP_RETRY_INTERVAL, name),
                settings.number(Setting.VM_MTU, name),
                settings.nanos(Setting.PING_TIMEOUT, name),
                settings.nanos(Setting.PING_INTERVAL, name),
                settings.isOn(Setting.BROADCAST_PINGS, name),
                settings.nanos(Setting.PATH_MTU_LIFETIME, ""));
    }

    RouterInstance.Config instance(LogicalRouter router, Host host) {
        String name = router.name();
        return new RouterInstance.Config(
                router,
                routerHosts.onVlans(router, host),
                settings.number(Setting.DLR_ARP_RETRIES, name),
                settings.nanos(Setting.DLR_ARP_RETRY_INTERVAL, name),
                settings.nanos(Setting.DLR_ARP_AGEING, name),
                settings.nanos(Setting.DLR_PROXY_LIFETIME, name),
                settings.isOn(Setting.DVS_LOCAL, name),
                settings.number(Setting.LIF_MTU, name));
    }

    RouterHosts routerHosts() {
        return routerHosts;
    }

    /** The same for a LIF on a VLAN, where data may leave in the shared name. */
    UplinkRewrite rewriteOnVlan(Host host, LogicalRouter router) {
        String name = router.name();
        return new UplinkRewrite(
                host.pMac(),
                settings.isOn(Setting.PMAC_REWRITE, name),
                settings.text(Setting.VLAN_LIF_EGRESS, name).equals("pMAC"),
                settings.isOn(Setting.PROXY_ARP, name));
    }

    /** An external router resolves as a VM does. */
    void configure(TenantRouter device, ExternalRouter router, Map<Port, Lif> feet) {
        int retries = settings.number(Setting.VM_ARP_RETRIES, "");
        device.configure(router, feet, retries, settings.nanos(Setting.VM_ARP_RETRY_INTERVAL, ""), 0);
    }

    UplinkRewrite rewrite(Host host, LogicalRouter router) {
        String name = router.name();
        return new UplinkRewrite(
                host.pMac(),
                settings.isOn(Setting.PMAC_REWRITE, name),
                settings.text(Setting.DATA_SOURCE, name).equals("pMAC"),
                settings.isOn(Setting.PROXY_ARP, name));
    }

    /** An interface of a host, which is as a VM is. */
    VmStack.Config networkInterface(String host, HostNetwork.Interface each) {
        boolean nic = each.physical();
        return new VmStack.Config(
                HostNetworks.machine(host, each),
                true,
                settings.number(nic ? Setting.UNDERLAY_ARP_RETRIES : Setting.VM_ARP_RETRIES, nic ? host : ""),
                settings.nanos(
                        nic ? Setting.UNDERLAY_ARP_RETRY_INTERVAL : Setting.VM_ARP_RETRY_INTERVAL, nic ? host : ""),
                each.mtu(),
                settings.nanos(Setting.PING_TIMEOUT, ""),
                settings.nanos(Setting.PING_INTERVAL, ""),
                settings.isOn(Setting.BROADCAST_PINGS, ""),
                settings.nanos(Setting.PATH_MTU_LIFETIME, ""));
    }

    boolean queues(String host) {
        return settings.text(Setting.UNDERLAY_ARP_MISS, host).equals("queue");
    }

    EnvelopeStyle style(String host) {
        return new EnvelopeStyles(settings, overlays).of(host);
    }

    TunnelEndpoint.Config vtep(Host host, Vtep vtep) {
        String name = host.name();
        EnvelopeStyle style = style(name);
        boolean learns = settings.isOn(Setting.VTEP_LEARNING, name);
        UnderlayStack.Config underlay = underlay(vtep.address(), vtep.mac(), vtep.gateway(), name, false);
        return new TunnelEndpoint.Config(
                overlays, style, learns, ReplicationConfigs.ofHost(settings, name), sending(name), underlay);
    }

    private EnvelopeSender.Config sending(String host) {
        return new EnvelopeSender.Config(
                settings.isOn(Setting.VTEP_FRAGMENTATION, host),
                settings.isOn(Setting.VTEP_REASSEMBLY, host),
                settings.isOn(Setting.ICMP_FOR_OVERSIZED_FRAMES, host),
                settings.isOn(Setting.VTEP_PATH_MTU, host),
                settings.nanos(Setting.PATH_MTU_LIFETIME, ""));
    }

    UnderlayStack.Config underlay(Prefix address, MacAddress mac, IpAddress gateway, String thing, boolean routes) {
        return new UnderlayStack.Config(
                address,
                mac,
                gateway,
                routes,
                settings.text(Setting.UNDERLAY_ARP_MISS, thing).equals("queue"),
                settings.number(Setting.UNDERLAY_ARP_RETRIES, thing),
                settings.nanos(Setting.UNDERLAY_ARP_RETRY_INTERVAL, thing),
                settings.number(Setting.UNDERLAY_MTU, ""));
    }
}
