package netherkin.network.capture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds capture bytes by hand, in either byte order, right ones and wrong ones. */
final class Bricks {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteOrder order;

    Bricks(ByteOrder order) {
        this.order = order;
    }

    static Bricks little() {
        return new Bricks(ByteOrder.LITTLE_ENDIAN);
    }

    static Bricks big() {
        return new Bricks(ByteOrder.BIG_ENDIAN);
    }

    Bricks u16(int value) {
        return raw(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
    }

    Bricks u32(long value) {
        return raw(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
    }

    Bricks u64(long value) {
        return raw(ByteBuffer.allocate(8).order(order).putLong(value).array());
    }

    Bricks raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    Bricks hex(String text) {
        String digits = text.replace(" ", "");
        for (int i = 0; i < digits.length(); i += 2) {
            out.write(Integer.parseInt(digits.substring(i, i + 2), 16));
        }
        return this;
    }

    /** The bytes, then zeros to a multiple of four. */
    Bricks padded(byte... bytes) {
        return raw(bytes).raw(new byte[-bytes.length & 3]);
    }

    Bricks option(int code, byte... value) {
        return u16(code).u16(value.length).padded(value);
    }

    Bricks option(int code, String value) {
        return option(code, value.getBytes(StandardCharsets.UTF_8));
    }

    Bricks block(long type, Bricks body) {
        int length = body.out.size() + 12;
        return u32(type).u32(length).raw(body.bytes()).u32(length);
    }

    /** Another one in the same byte order, for a block's body. */
    Bricks body() {
        return new Bricks(order);
    }

    Bricks section() {
        return block(0x0a0d0d0a, body().u32(0x1a2b3c4d).u16(1).u16(0).u64(-1));
    }

    Bricks ethernet(Bricks options) {
        return block(1, body().u16(1).u16(0).u32(0).raw(options.bytes()));
    }

    Bricks enhanced(int point, long ticks, byte[] data, Bricks options) {
        return block(
                6,
                body().u32(point)
                        .u32(ticks >>> 32)
                        .u32(ticks)
                        .u32(data.length)
                        .u32(data.length)
                        .padded(data)
                        .raw(options.bytes()));
    }

    Bricks enhanced(int point, long ticks, byte... data) {
        return enhanced(point, ticks, data, body());
    }

    Bricks pcapHeader(long magic, int linkType) {
        return u32(magic).u16(2).u16(4).u32(0).u32(0).u32(65_535).u32(linkType);
    }

    Bricks record(long seconds, long fraction, byte... data) {
        return u32(seconds).u32(fraction).u32(data.length).u32(data.length).raw(data);
    }

    int size() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    CaptureReader open() {
        return open(bytes());
    }

    List<CapturedFrame> read() {
        try (CaptureReader reader = open()) {
            List<CapturedFrame> frames = new ArrayList<>();
            while (reader.next()) {
                frames.add(reader.frame());
            }
            return frames;
        }
    }

    static CaptureReader open(byte[] file) {
        return CaptureReader.open("crafted", Channels.newChannel(new ByteArrayInputStream(file)));
    }
}
