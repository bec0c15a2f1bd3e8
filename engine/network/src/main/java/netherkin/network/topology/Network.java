package netherkin.network.topology;

/** A layer-2 network that VMs attach to. Port groups on a VLAN will be a second kind beside overlay networks. */
public sealed interface Network permits OverlayNetwork {
    String name();

    Origin origin();
}
