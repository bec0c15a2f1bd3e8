package netherkin.network.lab;

import netherkin.network.frame.EthernetFrame;
import netherkin.network.topology.Port;
import netherkin.network.topology.PortKind;
import netherkin.network.trace.Packet;
import netherkin.network.trace.Sighting;
import netherkin.network.trace.Trace;
import netherkin.network.wire.FrameDecoder;

/**
 * A capture file's frames as a trace of their own, so that claims about a capture are judged like any others: one sighting
 * a frame, each a frame of its own, all at one port that is named like the capture.
 */
public final class CaptureTrace {
    private final Trace trace = new Trace();
    private final Port port;

    /** @param place as a sentence names it: {@code capture "f.pcap" of Host B} */
    public CaptureTrace(String place) {
        this.port = new Port(0, PortKind.CAPTURE, null, place, "");
    }

    /** A file that a command has written. */
    public static Trace of(CaptureFile file) {
        CaptureTrace capture = new CaptureTrace(file.place());
        for (CaptureFile.Record record : file.records()) {
            byte[] bytes = record.bytes().toArray();
            capture.add(record.at(), bytes, 0, bytes.length);
        }
        return capture.trace();
    }

    /** Adds a frame as far as it was captured; one without a whole Ethernet header is none. */
    public void add(long at, byte[] bytes, int offset, int length) {
        EthernetFrame frame =
                FrameDecoder.OURS.inspect(bytes, offset, length).frame().orElse(null);
        if (frame != null) {
            trace.append(new Sighting(
                    trace.size(), at, port, false, Packet.fresh(frame, null).marked(Packet.FROM_FILE), null));
        }
    }

    public Trace trace() {
        return trace;
    }

    /** Where all of it is seen. */
    public Port port() {
        return port;
    }
}
