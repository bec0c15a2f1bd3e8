package netherkin.network.topology;

/** A layer-2 network that VMs attach to: an overlay network, or a port group on a VLAN. */
public sealed interface Network permits OverlayNetwork, PortGroup {
    String name();

    Origin origin();
}
