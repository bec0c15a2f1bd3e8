package netherkin.cli;

import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import netherkin.junit.Publisher;
import netherkin.junit.RunContext;
import netherkin.junit.RunListener;
import netherkin.junit.VariantResult;
import netherkin.network.lab.Lab;
import netherkin.network.simulation.RealInterfaceException;
import netherkin.network.simulation.RealInterfaces;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Entry;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;
import netherkin.network.wire.DecodeAs;

/** Sends what hosts' uplinks sent in embedded scenarios out of a real interface, after each of them. */
final class EmittedFrames implements RunListener {
    /** Longer silences of virtual time are not waited for. */
    private static final long LONGEST_PAUSE_NANOS = 1_000_000_000L;

    private final String name;
    private final RealInterfaces.RealNetwork network;

    private EmittedFrames(String name, RealInterfaces.RealNetwork network) {
        this.name = name;
        this.network = network;
    }

    /** @throws RealInterfaceException if it can't be opened, or isn't allowed */
    static EmittedFrames open(String name, RealInterfaces.Rules rules) {
        RealInterfaces interfaces = ServiceLoader.load(RealInterfaces.Factory.class)
                .findFirst()
                .orElseThrow(() -> new RealInterfaceException("real interfaces need netherkin-live on the class path"))
                .create(rules);
        var wanted = new RealInterfaces.Wanted(name, Set.of(), DecodeAs.OURS, true);
        return new EmittedFrames(name, interfaces.open(List.of(wanted)));
    }

    @Override
    public void variantFinished(VariantResult result, Publisher publisher) {
        result.lab().map(Lab::trace).ifPresent(this::send);
    }

    private void send(Trace trace) {
        long last = -1;
        for (int i = 0; i < trace.size(); i++) {
            Entry entry = trace.get(i);
            if (entry instanceof Sighting seen && seen.sent() && seen.port().kind() == PortKind.NIC) {
                if (last >= 0) {
                    LockSupport.parkNanos(Math.min(seen.at() - last, LONGEST_PAUSE_NANOS));
                }
                last = seen.at();
                network.port(name).transmit(seen.frame(), seen.at());
            }
        }
    }

    @Override
    public void runFinished(RunContext run, List<VariantResult> results) {
        network.close();
    }
}
