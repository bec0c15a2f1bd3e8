package netherkin.cli;

import netherkin.language.FrameFilter;
import netherkin.network.capture.CaptureReader;
import netherkin.network.wire.DecodeAs;
import netherkin.network.wire.FrameDecoder;

/** Whether the current frame of a capture is wanted. */
interface FrameTest {
    FrameTest ALL = reader -> true;

    boolean accepts(CaptureReader reader);

    /** Frames for which the filter holds; what is no frame at all is not wanted. */
    static FrameTest of(FrameFilter filter, DecodeAs rules) {
        FrameDecoder decoder = new FrameDecoder(rules);
        return reader -> decoder.inspect(reader.buffer(), reader.offset(), reader.length())
                .frame()
                .filter(filter::matches)
                .isPresent();
    }
}
