package netherkin.network.wire;

import netherkin.network.frame.Bytes;
import netherkin.network.frame.Opaque;
import netherkin.network.frame.Payload;
import netherkin.network.frame.Stt;

/** STT frames that travel in several segments: all that is behind the segments' headers, put together. */
public final class SttFrames {
    private SttFrames() {}

    /** STT header and frame. */
    public static byte[] encode(Stt stt) {
        byte[] bytes = new byte[stt.length()];
        SttCodec.encode(stt, bytes, 0);
        return bytes;
    }

    /** The {@link Stt} in these bytes; they themselves, opaque, if there is none. */
    public static Payload decode(byte[] bytes) {
        Cursor in = new Cursor(bytes, 0, bytes.length);
        Payload content = SttCodec.decode((long) bytes.length << 16, in, new Decoding(DecodeAs.OURS, true));
        return content instanceof Stt ? content : new Opaque(Bytes.of(bytes));
    }
}
