package netherkin.network.topology;

/** A declared thing's name, its line, and its place in the order of declarations. */
record Declared(String name, Origin origin, int sequence) {}
