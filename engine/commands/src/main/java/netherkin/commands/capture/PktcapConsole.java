package netherkin.commands.capture;

import java.util.List;
import java.util.Locale;
import netherkin.commands.program.Output;
import netherkin.network.frame.EthernetFrame;
import netherkin.network.lab.LabCapture;
import netherkin.network.print.Timestamps;
import netherkin.network.trace.Sighting;
import netherkin.network.wire.FrameEncoder;

/** What {@code pktcap-uw} shows on the console: what it was told, a line and a dump for each frame, a sum at the end. */
final class PktcapConsole implements Tap.Sink {
    private static final long NANOS_A_SECOND = 1_000_000_000L;
    private static final int BYTES_A_LINE = 16;
    private static final int SERVER_PORT = 38_100;

    private final Output output;
    private final PktcapOptions options;
    private final Spot spot;

    PktcapConsole(Output output, PktcapOptions options, Spot spot) {
        this.output = output;
        this.options = options;
        this.spot = spot;
    }

    void begin() {
        place();
        if (options.value("dir") != null) {
            boolean uplink = options.value("uplink") != null;
            List<String> words =
                    uplink ? List.of("Rx", "Tx", "Rx and Tx") : List.of("Input", "Output", "Input and Output");
            output.line("The dir is " + words.get(options.direction()));
        }
        if (options.count() > 0) {
            output.line("To capture " + options.count() + " packets");
        }
        filters();
        if (!options.points().isEmpty()) {
            output.line("The session capture point is " + String.join(",", options.points()));
        }
        String prefix = options.file() == null ? "" : "pktcap: ";
        if (options.file() != null) {
            output.line(prefix + "The output file is " + options.file());
        }
        output.line(prefix + "No server port specifed, select " + SERVER_PORT + " as the port");
        if (options.file() == null) {
            output.line("Output the packet info to console.");
        }
        output.line(prefix + "Local CID 2");
        output.line(prefix + "Listen on port " + SERVER_PORT);
        output.line(prefix + "Accept...");
        output.line(prefix + "Vsock connection from port 1027 cid 2");
    }

    private void place() {
        if (options.value("uplink") != null) {
            output.line("The name of the uplink is " + options.value("uplink"));
        } else if (options.value("vmk") != null) {
            output.line("The name of the vmk is " + options.value("vmk"));
        } else {
            output.line(String.format(Locale.ROOT, "The switch port id is 0x%08x", options.switchPort()));
        }
    }

    private void filters() {
        filter("srcmac", "source MAC address");
        filter("dstmac", "destination MAC address");
        filter("mac", "MAC address");
        filter("ethtype", "Ethernet type");
        filter("vlan", "VLAN");
        filter("srcip", "source IP address");
        filter("dstip", "destination IP address");
        filter("ip", "IP address");
        filter("proto", "IP protocol");
        filter("srcport", "source port");
        filter("dstport", "destination port");
        filter("tcpport", "TCP port");
        filter("vxlan", "VXLAN ID");
    }

    private void filter(String key, String words) {
        if (options.value(key) != null) {
            output.line("The session filter " + words + " is " + options.value(key));
        }
    }

    /** The tag is told in words, and neither counted nor dumped: on a host it is beside the frame. */
    @Override
    public void take(int number, Sighting sighting, byte[] bytes) {
        EthernetFrame tagged = sighting.frame();
        byte[] plain = tagged.tags().isEmpty() ? bytes : FrameEncoder.encode(tagged.withTags(List.of()));
        long nanos = LabCapture.EPOCH_NANOS + sighting.at();
        String time = Timestamps.timeOfDay(nanos / NANOS_A_SECOND, (int) (nanos % NANOS_A_SECOND));
        String tag = tagged.tags().isEmpty()
                ? ""
                : "VLAN tag " + tagged.tags().get(0).id() + ", ";
        output.line(time + "[" + number + "] Captured at " + options.point(spot.isInput(sighting))
                + " point, TSO not enabled, Checksum not offloaded and not verified, " + tag + "length " + plain.length
                + ".");
        output.line("\tSegment[0] ---- " + plain.length + " bytes:");
        dump(plain, Math.min(plain.length, options.snapLength(plain.length)));
    }

    private void dump(byte[] bytes, int length) {
        for (int from = 0; from < length; from += BYTES_A_LINE) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "\t0x%04x: ", from));
            for (int i = from; i < Math.min(from + BYTES_A_LINE, length); i++) {
                line.append(i % 2 == 0 ? " " : "").append(String.format(Locale.ROOT, "%02x", bytes[i] & 0xff));
            }
            output.line(line.append(' ').toString());
        }
    }

    @Override
    public void end(int taken) {
        String where = options.file() == null ? "console" : "file " + options.file();
        output.line("Receive thread exiting...");
        output.line("Dump thread exiting...");
        output.line("Destroying session 1");
        output.line("");
        output.line("Dumped " + taken + " packet to " + where + ", dropped 0 packets.");
        output.line("Done.");
    }
}
