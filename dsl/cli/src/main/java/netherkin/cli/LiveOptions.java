package netherkin.cli;

import java.util.List;
import java.util.Map;
import netherkin.network.simulation.RealInterfaceException;
import netherkin.network.simulation.RealInterfaces.Rules;
import picocli.CommandLine.Option;

/** Options of {@code run} about real interfaces. */
final class LiveOptions {
    @Option(names = "--live", description = "Let scenarios send and receive through the real interfaces they name.")
    private boolean live;

    @Option(
            names = "--device",
            paramLabel = "NAME=INTERFACE",
            description = "The real interface that leads to a host or VM: --device \"Host B\"=eth1. Repeatable.")
    private List<String> devices;

    @Option(
            names = "--interfaces",
            paramLabel = "LIST",
            description = "The only interfaces that may be opened. Default: those that scenarios name.")
    private String interfaces;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "The most frames a second out of one interface. Default: 20000.")
    private Integer rate;

    @Option(
            names = "--emit",
            paramLabel = "INTERFACE",
            description = "Send what the hosts' uplinks sent in each scenario out of this interface, afterwards.")
    private String emit;

    /** What sends scenarios' frames, or null if nothing shall. */
    EmittedFrames emitted() {
        if (emit == null) {
            return null;
        }
        if (!live) {
            throw new UserError("--emit " + emit + ": no frame leaves without --live");
        }
        List<String> allowed = interfaces == null ? List.of() : List.of(interfaces.split(","));
        try {
            return EmittedFrames.open(emit, new Rules(allowed, rate == null ? Rules.DEFAULT_RATE : rate));
        } catch (RealInterfaceException e) {
            throw new UserError("--emit: " + e.getMessage(), e);
        }
    }

    void addTo(Map<String, String> parameters) {
        if (devices != null) {
            devices.forEach(LiveOptions::check);
            parameters.put("netherkin.devices", String.join(",", devices));
        }
        Selecting.put(parameters, "live", live ? "true" : null);
        Selecting.put(parameters, "live.interfaces", interfaces);
        Selecting.put(parameters, "live.rate", rate);
    }

    private static void check(String device) {
        int equals = device.lastIndexOf('=');
        if (equals < 1 || equals == device.length() - 1 || device.indexOf(',') >= 0) {
            throw new UserError("--device " + device + ": expected NAME=INTERFACE, such as \"Host B\"=eth1");
        }
    }
}
