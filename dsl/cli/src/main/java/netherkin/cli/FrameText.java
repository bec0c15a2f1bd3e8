package netherkin.cli;

import java.util.List;
import netherkin.network.capture.CaptureReader;
import netherkin.network.field.TsharkFields;
import netherkin.network.print.FramePrinter;
import netherkin.network.print.Timestamps;
import netherkin.network.wire.DecodeAs;

/** The current frame of a capture as text. It must see every frame: some tell of those before them. */
interface FrameText {
    String of(CaptureReader reader);

    /** As {@code tcpdump -nn -e} does, in UTC. */
    static FrameText asTcpdump(DecodeAs rules) {
        FramePrinter printer = new FramePrinter(rules);
        return reader -> {
            long second = Math.floorDiv(reader.nanos(), 1_000_000_000L);
            int nano = (int) Math.floorMod(reader.nanos(), 1_000_000_000L);
            return Timestamps.timeOfDay(second, nano) + " "
                    + printer.print(reader.buffer(), reader.offset(), reader.length(), wireLength(reader));
        };
    }

    /** As {@code tshark -n -T fields -E occurrence=a -E aggregator=,} does. */
    static FrameText asTshark(List<String> names, DecodeAs rules) {
        TsharkFields fields = new TsharkFields(names, rules);
        return reader -> fields.line(reader.buffer(), reader.offset(), reader.length(), wireLength(reader));
    }

    private static int wireLength(CaptureReader reader) {
        return (int) Math.min(Integer.MAX_VALUE, reader.originalLength());
    }
}
