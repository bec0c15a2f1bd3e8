package netherkin.junit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import netherkin.network.lab.LabOptions;
import netherkin.network.simulation.RealInterfaceException;
import netherkin.network.simulation.RealInterfaces;
import netherkin.network.simulation.RealInterfaces.Rules;
import org.junit.platform.commons.JUnitException;
import org.opentest4j.TestAbortedException;

/**
 * How a run may use real interfaces. Without leave none is touched; what can't be had aborts a scenario, as nothing is
 * wrong with it.
 *
 * @param devices real interfaces by the host or VM that is reached through them
 */
record RealThings(boolean live, Map<String, String> devices, Rules rules) {
    /** Nothing but the embedded network. */
    static final RealThings NONE = new RealThings(false, Map.of(), new Rules(List.of(), Rules.DEFAULT_RATE));

    private static final int HIGHEST_RATE = 10_000_000;

    static RealThings of(boolean live, List<String> devices, List<String> allowed, Optional<String> rate) {
        Map<String, String> byThing = new LinkedHashMap<>();
        for (String device : devices) {
            int equals = device.lastIndexOf('=');
            String thing = equals < 0 ? "" : bare(device.substring(0, equals));
            if (thing.isEmpty() || equals == device.length() - 1) {
                throw new JUnitException(
                        "netherkin.devices: expected <host or VM>=<interface>, found \"" + device + "\"");
            }
            byThing.put(thing, device.substring(equals + 1).strip());
        }
        return new RealThings(
                live, byThing, new Rules(allowed, rate.map(RealThings::rate).orElse(Rules.DEFAULT_RATE)));
    }

    private static String bare(String name) {
        String stripped = name.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }

    private static Integer rate(String text) {
        if (!text.matches("[0-9]{1,8}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > HIGHEST_RATE) {
            throw new JUnitException(
                    "netherkin.live.rate: expected frames a second, 1 to " + HIGHEST_RATE + ", found \"" + text + "\"");
        }
        return Integer.valueOf(text);
    }

    LabOptions addTo(LabOptions options) {
        return options.with(devices, this::open);
    }

    private RealInterfaces.RealNetwork open(List<RealInterfaces.Wanted> wanted) {
        if (!live) {
            throw aborted(
                    "the scenario leads to the real interface " + wanted.get(0).name()
                            + ", and no frame leaves unless netherkin.live is true (netherkin run --live)");
        }
        try {
            return ServiceLoader.load(RealInterfaces.Factory.class)
                    .findFirst()
                    .orElseThrow(() -> new RealInterfaceException(
                            "real interfaces need netherkin-live and pcap4j-core on the class path"))
                    .create(rules)
                    .open(wanted);
        } catch (RealInterfaceException e) {
            throw aborted(e.getMessage());
        }
    }

    static TestAbortedException aborted(String why) {
        TestAbortedException aborted = new TestAbortedException(why);
        aborted.setStackTrace(new StackTraceElement[0]);
        return aborted;
    }
}
