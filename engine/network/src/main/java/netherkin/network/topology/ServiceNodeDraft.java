package netherkin.network.topology;

/**
 * A declared service node.
 *
 * @param given its address, or null for one in a subnet of the service nodes' own
 */
record ServiceNodeDraft(Declared declared, GivenIp given) {}
