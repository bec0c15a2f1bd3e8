package netherkin.commands.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netherkin.commands.program.GetOpt;
import netherkin.commands.program.GetOpt.Argument;
import netherkin.commands.program.Invocation;
import netherkin.network.lab.CaptureFile;
import netherkin.network.trace.Sighting;

/** What {@code pktcap-uw} was told. */
final class PktcapOptions {
    private static final int SHORTEST_SNAP = 24;
    private static final List<String> INPUT_POINTS =
            List.of("UplinkRcv", "UplinkRcvKernel", "PortInput", "VnicTx", "Vmxnet3Tx", "EtherswitchDispath");
    private static final List<String> OUTPUT_POINTS =
            List.of("UplinkSnd", "UplinkSndKernel", "PortOutput", "VnicRx", "Vmxnet3Rx", "EtherswitchOutput");
    /** Options of the real program that nothing here can stand for. */
    private static final List<String> NOT_SIMULATED =
            List.of("fcport", "dvfilter", "lifID", "overlay", "trace", "A", "F", "stage", "K", "rcf", "tcp", "h");

    private static final GetOpt OPTIONS = new GetOpt("c:s:o:PAFKh", longOptions(), true);

    private final GetOpt.Parsed parsed;
    private final Invocation call;

    PktcapOptions(GetOpt.Parsed parsed, Invocation call) {
        this.parsed = parsed;
        this.call = call;
        for (String key : NOT_SIMULATED) {
            if (parsed.has(key)) {
                throw call.refused((key.length() == 1 ? "-" : "--") + key + " is not simulated");
            }
        }
        for (String point : points()) {
            if (!INPUT_POINTS.contains(point) && !OUTPUT_POINTS.contains(point)) {
                throw call.refused("the capture point " + point + " is not simulated; there are "
                        + String.join(", ", INPUT_POINTS) + ", " + String.join(", ", OUTPUT_POINTS));
            }
        }
        if ("-".equals(file())) {
            throw call.refused(
                    "-o - needs a pipe, which can't be run here; name a file and read it with tcpdump-uw -r");
        }
    }

    private static List<GetOpt.Long> longOptions() {
        List<GetOpt.Long> all = new ArrayList<>();
        for (String name : List.of("capture", "dir", "stage", "switchport", "vmk", "uplink", "fcport", "dvfilter")) {
            all.add(new GetOpt.Long(name, Argument.REQUIRED));
        }
        for (String name : List.of("lifID", "overlay", "srcmac", "dstmac", "mac", "ethtype", "vlan", "vxlan", "rcf")) {
            all.add(new GetOpt.Long(name, Argument.REQUIRED));
        }
        for (String name : List.of("srcip", "dstip", "ip", "proto", "srcport", "dstport", "tcpport")) {
            all.add(new GetOpt.Long(name, Argument.REQUIRED));
        }
        all.add(new GetOpt.Long("count", Argument.REQUIRED, "c"));
        all.add(new GetOpt.Long("snaplen", Argument.REQUIRED, "s"));
        all.add(new GetOpt.Long("outfile", Argument.REQUIRED, "o"));
        all.add(new GetOpt.Long("ng", Argument.NONE, "P"));
        all.add(new GetOpt.Long("console", Argument.NONE));
        all.add(new GetOpt.Long("trace", Argument.NONE));
        all.add(new GetOpt.Long("availpoints", Argument.NONE, "A"));
        all.add(new GetOpt.Long("kernelside", Argument.NONE, "K"));
        all.add(new GetOpt.Long("help", Argument.NONE, "h"));
        return all;
    }

    static GetOpt.Parsed parse(Invocation call) {
        return OPTIONS.parse(call.typed(), call.arguments());
    }

    String value(String key) {
        return parsed.value(key);
    }

    /** What is wrong with the values, as a line of text; null if nothing is. */
    String error() {
        if (!parsed.operands().isEmpty()) {
            return call.program() + ": unexpected argument \""
                    + parsed.operands().get(0) + "\"";
        }
        if (parsed.has("P") && file() == null) {
            return call.program() + ": -P, --ng can only be used with -o, --outfile";
        }
        if (value("dir") != null && direction() < 0) {
            return invalid("dir");
        }
        if (number(value("c"), 1, Integer.MAX_VALUE) < 0) {
            return invalid("c");
        }
        if (value("s") != null && !value("s").equals("0") && number(value("s"), SHORTEST_SNAP, Integer.MAX_VALUE) < 0) {
            return invalid("s");
        }
        String bad = PktcapFilter.invalid(this);
        return bad == null ? null : invalid(bad);
    }

    private String invalid(String key) {
        return call.program() + ": invalid value \"" + value(key) + "\" of " + (key.length() == 1 ? "-" : "--") + key;
    }

    /** A number in decimal or 0x notation; 0 if absent, -1 if it is none or outside the bounds. */
    static long number(String text, long least, long most) {
        if (text == null) {
            return 0;
        }
        boolean hex = text.toLowerCase(Locale.ROOT).matches("0x[0-9a-f]{1,8}");
        if (!hex && !text.matches("[0-9]{1,10}")) {
            return -1;
        }
        long number = hex ? Long.parseLong(text.substring(2), 16) : Long.parseLong(text);
        return number < least || number > most ? -1 : number;
    }

    /** 0 input, 1 output, 2 both; -1 if it is none of them. */
    int direction() {
        String value = value("dir");
        if (value != null) {
            return List.of("0", "1", "2", "input", "output", "inputAndOutput").indexOf(value) % 3;
        }
        boolean input = points().stream().anyMatch(INPUT_POINTS::contains);
        boolean output = points().stream().anyMatch(OUTPUT_POINTS::contains);
        return input && output ? 2 : output ? 1 : 0;
    }

    boolean wants(Spot spot, Sighting sighting) {
        return direction() == 2 || direction() == (spot.isInput(sighting) ? 0 : 1);
    }

    /** The capture points that were named. */
    List<String> points() {
        return value("capture") == null ? List.of() : List.of(value("capture").split(","));
    }

    /** The point at which a frame is said to be captured. */
    String point(boolean input) {
        List<String> fitting = input ? INPUT_POINTS : OUTPUT_POINTS;
        for (String point : points()) {
            if (fitting.contains(point)) {
                return point;
            }
        }
        return value("uplink") != null
                ? input ? "EtherswitchDispath" : "EtherswitchOutput"
                : input ? "PortInput" : "PortOutput";
    }

    String file() {
        return value("o");
    }

    CaptureFile.Format format() {
        return parsed.has("P") ? CaptureFile.Format.PCAPNG : CaptureFile.Format.PCAP;
    }

    int snapLength(int all) {
        long asked = number(value("s"), SHORTEST_SNAP, Integer.MAX_VALUE);
        return asked <= 0 ? all : (int) asked;
    }

    long count() {
        return number(value("c"), 1, Integer.MAX_VALUE);
    }

    PktcapFilter filter() {
        return new PktcapFilter(this);
    }

    /** Where it captures; empty if the host has no such place. */
    Optional<Spot> spot() {
        Spots spots = new Spots(call.lab(), call.host());
        if (value("uplink") != null) {
            return spots.uplink(value("uplink"));
        }
        if (value("vmk") != null) {
            return spots.kernelInterface(value("vmk"));
        }
        return value("switchport") == null ? Optional.empty() : spots.switchPort(switchPort());
    }

    /** The port's number; a VM's name stands for its port's. */
    int switchPort() {
        long number = number(value("switchport"), 1, Integer.MAX_VALUE);
        return number > 0
                ? (int) number
                : SwitchPorts.of(call.lab(), call.host()).numberOf(value("switchport"));
    }

    String unknownSpot() {
        for (String kind : List.of("uplink", "vmk", "switchport")) {
            if (value(kind) != null) {
                return call.program() + ": no " + kind + " is called \"" + value(kind) + "\" on this host";
            }
        }
        return call.program() + ": no capture point; name one of --uplink, --vmk, --switchport";
    }
}
