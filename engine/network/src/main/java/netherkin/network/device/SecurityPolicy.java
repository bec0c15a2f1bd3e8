package netherkin.network.device;

/**
 * What a virtual port may do.
 *
 * @param promiscuous it sees every frame of its VLANs or network
 * @param macChanges a guest that has changed its MAC address still receives
 * @param forgedTransmits it may send with another SRC MAC than its own
 */
public record SecurityPolicy(boolean promiscuous, boolean macChanges, boolean forgedTransmits) {}
