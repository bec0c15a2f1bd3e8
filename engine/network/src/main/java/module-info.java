/**
 * The embedded network: frames in, frames out, a trace of what happened, and a verdict about it.
 *
 * <p>It requires nothing but {@code java.base}: no test framework, no language, no logger. Reading and writing capture
 * files is its only input and output. Every package is exported and says in its own documentation what it knows; what a
 * package keeps to itself is package-private.
 */
module netherkin.network {
    exports netherkin.network.address;
    exports netherkin.network.capture;
    exports netherkin.network.device;
    exports netherkin.network.expect;
    exports netherkin.network.field;
    exports netherkin.network.frame;
    exports netherkin.network.lab;
    exports netherkin.network.print;
    exports netherkin.network.simulation;
    exports netherkin.network.topology;
    exports netherkin.network.trace;
    exports netherkin.network.wire;
}
