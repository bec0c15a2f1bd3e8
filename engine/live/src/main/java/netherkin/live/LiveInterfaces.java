package netherkin.live;

import java.util.ArrayList;
import java.util.List;
import netherkin.network.simulation.RealInterfaceException;
import netherkin.network.simulation.RealInterfaces;

/** Opens interfaces through libpcap: those that scenarios name, and of these only the allowed ones. */
public final class LiveInterfaces implements RealInterfaces.Factory {
    @Override
    public RealInterfaces create(RealInterfaces.Rules rules) {
        return wanted -> open(wanted, rules);
    }

    private static LiveNetwork open(List<RealInterfaces.Wanted> wanted, RealInterfaces.Rules rules) {
        for (RealInterfaces.Wanted one : wanted) {
            checkAllowed(one.name(), rules.allowed());
            Machine.checkUsable(one.name());
        }
        LiveClock clock = new LiveClock();
        List<LivePort> ports = new ArrayList<>();
        try {
            for (RealInterfaces.Wanted one : wanted) {
                ports.add(new LivePort(one, PcapDevice.open(one), clock, rules.framesPerSecond()));
            }
        } catch (RealInterfaceException e) {
            ports.forEach(LivePort::close);
            throw e;
        }
        return new LiveNetwork(clock, ports);
    }

    private static void checkAllowed(String name, List<String> allowed) {
        if (!allowed.isEmpty() && !allowed.contains(name)) {
            throw new RealInterfaceException("the interface " + name
                    + " is not among those that netherkin.live.interfaces" + " allows: " + String.join(", ", allowed));
        }
    }
}
